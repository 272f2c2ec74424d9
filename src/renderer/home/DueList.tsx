import { Anchor, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DueItem } from '#shared/home/dueItem'
import { useApiQuery } from '../app/api'
import { DueBadge } from '../ui/DueBadge'
import { DueNotes, useDueNotes } from './DueNotes'
import { HomeCard } from './HomeCard'

/** So many are shown until somebody asks for the others. */
const SHOWN = 6

/** What has a day within a week or is late, whatever feature it belongs to, and what else waits; nothing when nothing does. */
export function DueList() {
  const { t } = useTranslation()
  const due = useApiQuery('home.due', {}).data ?? []
  const notes = useDueNotes()
  const [isWhole, setIsWhole] = useState(false)
  if (due.length + notes.length === 0) return null
  const hasMore = due.length > SHOWN
  return (
    <HomeCard id="home-due-list" title={t('due.title')}>
      <ul className="home-list">
        {due.slice(0, isWhole ? due.length : SHOWN).map((item) => (
          <DueLine key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ul>
      {hasMore && (
        <UnstyledButton
          mt="sm"
          fz="xs"
          c="dimmed"
          td="underline"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('due.fewer') : t('due.more', { count: due.length - SHOWN })}
        </UnstyledButton>
      )}
      <DueNotes notes={notes} isApart={due.length > 0} />
    </HomeCard>
  )
}

function DueLine({ item }: { readonly item: DueItem }) {
  const { t } = useTranslation()
  const { title, kind, who, dueOn, href } = item
  return (
    <li className="home-line">
      <span>
        <Anchor component={Link} href={href} size="sm" c="inherit" lineClamp={1}>
          {title}
        </Anchor>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {[t(`due.kinds.${kind}`), who].filter(Boolean).join(' · ')}
        </Text>
      </span>
      <DueBadge dueOn={dueOn} />
    </li>
  )
}
