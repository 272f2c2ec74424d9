import { Alert, Button, Group } from '@mantine/core'

interface ResumedAlertProps {
  readonly text: string
  readonly anew: string
  readonly onAnew: () => void
}

/** Says that what stands here was left half done, and how to begin again. */
export function ResumedAlert({ text, anew, onAnew }: ResumedAlertProps) {
  return (
    <Alert color="yellow" p="xs" mb="sm">
      <Group justify="space-between">
        {text}
        <Button size="xs" variant="default" onClick={onAnew}>
          {anew}
        </Button>
      </Group>
    </Alert>
  )
}
