import { Button, Group, Text } from '@mantine/core'
import { type NotificationData, notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Makes the function that says what was done; it answers with the id of the message. */
export function useTell(): (message: NotificationData) => string {
  const { t } = useTranslation()
  return useCallback(
    (message) => notifications.show({ closeButtonProps: { 'aria-label': t('app.close') }, ...message }),
    [t],
  )
}

/** The same, with a button that takes it back. Of messages with the same `replaces` only the last one is there. */
export function useTellUndoable(): (message: string, onUndo: () => void, replaces?: string) => void {
  const { t } = useTranslation()
  const tell = useTell()
  return (message, onUndo, replaces) => {
    if (replaces) notifications.hide(replaces)
    const id = tell({
      ...(replaces && { id: replaces }),
      autoClose: 12_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button
            variant="default"
            size="xs"
            style={{ flexShrink: 0 }}
            onClick={() => {
              notifications.hide(id)
              onUndo()
            }}
          >
            {t('app.undo')}
          </Button>
        </Group>
      ),
    })
  }
}
