import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FormDialogProps {
  readonly title: string
  readonly size?: string
  /** What the button says that sends it; `Guardar` when left out. */
  readonly submitLabel?: string
  readonly isPending: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Fields to fill in, and to save or leave; it is sent once, however often Enter is pressed. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation()
  const { title, size = 'md', submitLabel = t('app.save'), isPending, onSubmit, onClose, children } = props
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) onSubmit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">{children}</Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {submitLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
