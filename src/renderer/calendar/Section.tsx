import { Group, Space, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  readonly text?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of the calendar pages with its heading, what it is for, and its button. */
export function Section({ title, text, action, children }: SectionProps) {
  const id = useId()
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {action && <div style={{ flexShrink: 0 }}>{action}</div>}
      </Group>
      {text && (
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      )}
      <Space h="sm" />
      {children}
    </section>
  )
}
