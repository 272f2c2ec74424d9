import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import { conceptsOf } from '#shared/help/concepts'
import { Help } from './Help'

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Buttons of the page, the main one last. */
  readonly actions?: ReactNode
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** The frame of every page: its one heading with help to its words, a sentence, its buttons. */
export function Page({ title, lead, actions, isWide = false, children }: PageProps) {
  useEffect(() => {
    document.title = title
  }, [title])
  const [location] = useLocation()
  const [word, ...more] = conceptsOf(location)
  return (
    <div className={isWide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        <div>
          <div className="page-title">
            <Title order={1} size="h2">
              {title}
            </Title>
            {word && <Help key={location} concepts={[word, ...more]} />}
          </div>
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
