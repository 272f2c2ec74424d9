import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface Confirmation {
  readonly title: string
  readonly text: string
  /** The verb of what will be done. */
  readonly action: string
  readonly onConfirm: () => void
}

/** A question before something that is hard to take back: the dialog to draw, and the function that opens it. */
export function useConfirm({ title, text, action, onConfirm }: Confirmation): [ReactNode, () => void] {
  const { t } = useTranslation()
  const [isOpen, { open, close }] = useDisclosure(false)
  const dialog = (
    <Modal
      opened={isOpen}
      onClose={close}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text size="sm">{text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close} data-autofocus>
          {t('app.cancel')}
        </Button>
        <Button
          color="red"
          onClick={() => {
            close()
            onConfirm()
          }}
        >
          {action}
        </Button>
      </Group>
    </Modal>
  )
  return [dialog, open]
}
