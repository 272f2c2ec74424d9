import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Buttons of the page, the main one last. */
  readonly actions?: ReactNode
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** The frame of every page: its one heading, a sentence, its buttons. */
export function Page({ title, lead, actions, isWide = false, children }: PageProps) {
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className={isWide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        <div>
          <Title order={1} size="h2">
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" size="sm" mt={4} component="div">
              {lead}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </header>
      {children}
    </div>
  )
}
