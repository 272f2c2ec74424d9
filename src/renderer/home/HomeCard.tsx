import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import './home.css'

interface HomeCardProps {
  readonly id: string
  readonly title: string
  /** What leads on from here, at the right of the title. */
  readonly aside?: ReactNode
  /** The one that asks for the eye. */
  readonly isForemost?: boolean
  readonly children: ReactNode
}

/** One of the things that the home page tells. */
export function HomeCard({ id, title, aside, isForemost = false, children }: HomeCardProps) {
  return (
    <section
      className={isForemost ? 'surface surface-pad home-first' : 'surface surface-pad'}
      aria-labelledby={id}
    >
      <Group justify="space-between" wrap="nowrap" gap="sm" mb={8}>
        <Title order={2} size="h5" c="dimmed" fw={560} id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  )
}
