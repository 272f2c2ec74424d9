import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface CaseSectionProps {
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A titled part of the card of a case. */
export function CaseSection({ title, action, children }: CaseSectionProps) {
  return (
    <section className="surface surface-pad case-section" aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </section>
  )
}
