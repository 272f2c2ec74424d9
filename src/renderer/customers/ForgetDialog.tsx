import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ForgetDialogProps {
  readonly title: string
  /** What goes and what stays. */
  readonly text: string
  /** What has to be written, as the label of the field. */
  readonly label: string
  readonly mostLetters: number
  readonly written: string
  readonly onWritten: (written: string) => void
  /** What had to be written is written. */
  readonly isSure: boolean
  readonly isPending: boolean
  readonly onForget: () => void
  readonly onClose: () => void
  /** What was found under the name. */
  readonly children?: ReactNode
}

/** Forgetting somebody for good: the name has to be written, because nothing brings it back. */
export function ForgetDialog(props: ForgetDialogProps) {
  const { t } = useTranslation()
  const { isSure, isPending, onForget, onClose } = props
  return (
    <Modal
      opened
      onClose={onClose}
      title={props.title}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isSure && !isPending) onForget()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{props.text}</Text>
          <Text size="sm" fw={600}>
            {t('customers.erase.noUndo')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('customers.erase.backups')}
          </Text>
          <TextInput
            label={props.label}
            data-autofocus
            autoComplete="off"
            maxLength={props.mostLetters}
            value={props.written}
            onChange={(event) => props.onWritten(event.currentTarget.value)}
          />
          {props.children}
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" color="red" disabled={!isSure} loading={isPending}>
              {t('customers.erase.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
