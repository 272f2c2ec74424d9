import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  readonly text: string
  /** The button that does what the text says. */
  readonly action?: ReactNode
}

/** What a list shows when there is nothing in it: what it is for, and the first step. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <Stack className="surface" align="center" gap="xs" py={48} px="xl">
      <Text fw={620}>{title}</Text>
      <Text size="sm" c="dimmed" ta="center" maw={460}>
        {text}
      </Text>
      {action}
    </Stack>
  )
}
