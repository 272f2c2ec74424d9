import { Anchor, List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import { useMonthName } from '../months/monthWords'

/** What else is due, a sentence each that leads to where it is done; nothing when nothing is. */
export function DueNotes() {
  const notes = useNotes()
  if (notes.length === 0) return null
  return (
    <List size="sm" mt="xs" mb="lg" listStyleType="none">
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

function useNotes(): { readonly href: string; readonly words: string }[] {
  const { t } = useTranslation()
  const holidays = useApiQuery('calendar.holidayConfirmation', {}).data
  const box = useApiQuery('suggestions.due', {}).data
  const closable = useApiQuery('cases.closable', {}).data?.cases.length ?? 0
  const month = useApiQuery('months.due', {}).data?.month
  const nameOf = useMonthName()
  const notes: { href: string; words: string }[] = []
  if (holidays) {
    const year = String(holidays.year)
    const words = t(holidays.hasHolidays ? 'cases.home.confirmHolidays' : 'cases.home.loadHolidays', { year })
    notes.push({ href: '/calendar', words })
  }
  for (const { name, days } of box?.boxes ?? [])
    notes.push({ href: '/suggestions', words: t('home.notes.emptyBox', { name, count: days }) })
  if (box && box.untyped > 0)
    notes.push({ href: '/suggestions', words: t('home.notes.untyped', { count: box.untyped }) })
  if (box && box.pending > 0)
    notes.push({ href: '/suggestions', words: t('home.notes.unjudged', { count: box.pending }) })
  if (closable > 0)
    notes.push({ href: '/cases/after/closing', words: t('home.notes.closable', { count: closable }) })
  if (month) notes.push({ href: `/months/${month}`, words: t('months.home', { month: nameOf(month) }) })
  return notes
}
