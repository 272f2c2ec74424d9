import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface SpecialSectionProps {
  readonly title: string
  readonly lead: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** The register of one special moment. */
export function SpecialSection({ title, lead, action, children }: SpecialSectionProps) {
  const id = useId()
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        </div>
        {action}
      </Group>
      {children}
    </section>
  )
}
