import { Anchor, List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import { useMonthName } from '../months/monthWords'

export interface DueNote {
  readonly href: string
  readonly words: string
}

interface DueNotesProps {
  readonly notes: readonly DueNote[]
  /** Below a list, from which they stand apart. */
  readonly isApart: boolean
}

/** What else is due, a sentence each that leads to where it is done; nothing when nothing is. */
export function DueNotes({ notes, isApart }: DueNotesProps) {
  if (notes.length === 0) return null
  return (
    <List size="sm" listStyleType="none" {...(isApart && { className: 'home-notes' })}>
      {notes.map(({ href, words }) => (
        <List.Item key={words}>
          <Anchor component={Link} href={href} size="sm" underline="always">
            {words}
          </Anchor>
        </List.Item>
      ))}
    </List>
  )
}

/** What waits without a day of its own; what only the owner may do is told to the owner alone. */
export function useDueNotes(): readonly DueNote[] {
  const { t } = useTranslation()
  const isOwner = useApiQuery('people.whoIsHere', {}).data?.role === 'owner'
  const holidays = useApiQuery('calendar.holidayConfirmation', isOwner ? {} : null).data
  const box = useApiQuery('suggestions.due', {}).data
  const closable = useApiQuery('cases.closable', isOwner ? {} : null).data?.cases.length ?? 0
  const month = useApiQuery('months.due', isOwner ? {} : null).data?.month
  const nameOf = useMonthName()
  const notes: DueNote[] = []
  if (holidays) {
    const year = String(holidays.year)
    const words = t(holidays.hasHolidays ? 'cases.home.confirmHolidays' : 'cases.home.loadHolidays', { year })
    notes.push({ href: '/calendar', words })
  }
  for (const { name, days } of box?.boxes ?? [])
    notes.push({ href: '/suggestions', words: t('home.notes.emptyBox', { name, count: days }) })
  if (box && box.untyped > 0)
    notes.push({ href: '/suggestions', words: t('home.notes.untyped', { count: box.untyped }) })
  if (isOwner && box && box.pending > 0)
    notes.push({ href: '/suggestions', words: t('home.notes.unjudged', { count: box.pending }) })
  if (closable > 0)
    notes.push({ href: '/cases/after/closing', words: t('home.notes.closable', { count: closable }) })
  if (month) notes.push({ href: `/months/${month}`, words: t('months.home', { month: nameOf(month) }) })
  return notes
}
