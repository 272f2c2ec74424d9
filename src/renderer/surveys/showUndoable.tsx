import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

interface Undoable {
  readonly message: string
  readonly undoLabel: string
  readonly onUndo: () => void
}

/** Says what was done, with a button that takes it back. */
export function showUndoable({ message, undoLabel, onUndo }: Undoable): void {
  const id = notifications.show({
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
          {undoLabel}
        </Button>
      </Group>
    ),
  })
}
