import { ActionIcon, Anchor, Button, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DueThing } from '#shared/aftersales/aftersales.contract'
import { addDays, addMonths, type CivilDate, weekdayOf } from '#shared/calendar/civilDate'
import { periodOf } from '#shared/calendar/periods'
import { dateLocale } from '#shared/i18n/format'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { useIsOwner } from '../people/useIsOwner'
import { DueBadge } from '../ui/DueBadge'
import { monthName } from '../ui/monthName'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import './aftersales.css'
import { unitName } from './useWarrantyWord'

const views = ['week', 'month'] as const
/** Preference: the list of the next days, or the month. */
const VIEW_PREFERENCE = 'aftersales.calendar'
/** Days ahead in the list. */
const AHEAD = 14
/** Things of a day that a month has room for. */
const MOST_SHOWN = 3

/** What is due for what was sold, day by day. */
export function DueCalendarPage() {
  const { t } = useTranslation()
  const stored = useApiQuery('business.preferences', {}).data?.[VIEW_PREFERENCE]
  const { mutate: remember } = useApiCommand('business.setPreference')
  const [chosen, setChosen] = useState<(typeof views)[number] | null>(null)
  const [month, setMonth] = useState(() => periodOf(today(), 'month'))
  const view = chosen ?? views.find((one) => one === stored) ?? 'week'
  const until = view === 'week' ? addDays(today(), AHEAD) : addDays(month.end, -1)
  const due = useApiQuery('aftersales.due', { until })
  return (
    <Page
      title={t('aftersales.due.title')}
      lead={
        <>
          {t('aftersales.due.lead')}{' '}
          <Anchor component={Link} href="/aftersales" size="sm" underline="always">
            {t('aftersales.back')}
          </Anchor>
        </>
      }
      actions={<SaveCalendar />}
    >
      <Group mb="md">
        <SegmentedControl
          size="xs"
          aria-label={t('aftersales.due.view')}
          data={views.map((value) => ({ value, label: t(`aftersales.due.${value}`) }))}
          value={view}
          onChange={(value) => {
            const next = views.find((one) => one === value) ?? view
            setChosen(next)
            remember({ key: VIEW_PREFERENCE, value: next })
          }}
        />
        {view === 'month' && (
          <MonthChoice
            start={month.start}
            onMove={(months) => setMonth(periodOf(addMonths(month.start, months), 'month'))}
          />
        )}
      </Group>
      <QueryState query={due}>
        {(things) =>
          view === 'week' ? <DayList things={things} /> : <Month start={month.start} things={things} />
        }
      </QueryState>
      <Text size="xs" c="dimmed" mt="sm">
        {t('aftersales.due.maintenanceNote')}
      </Text>
    </Page>
  )
}

/** What is due for a calendar elsewhere: of the owner, because it takes names and telephones out of the app. */
function SaveCalendar() {
  const { t } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const isOwner = useIsOwner()
  const save = useApiCommand('aftersales.saveCalendar')
  if (!isOwner) return null
  const run = () =>
    save.mutate(
      {},
      {
        onSuccess: (file) =>
          file && tell({ message: t('aftersales.due.saved', { name: file.fileName, count: file.count }) }),
        onError: report,
      },
    )
  return (
    <Button variant="default" loading={save.isPending} title={t('aftersales.due.saveHelp')} onClick={run}>
      {t('aftersales.due.save')}
    </Button>
  )
}

function MonthChoice({ start, onMove }: { start: CivilDate; onMove: (months: number) => void }) {
  const { t, i18n } = useTranslation()
  return (
    <Group gap={4}>
      <ActionIcon variant="default" aria-label={t('aftersales.due.previous')} onClick={() => onMove(-1)}>
        <IconChevronLeft size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <Text size="sm" fw={600} w={150} ta="center" aria-live="polite">
        {monthName(start.slice(0, 7), i18n.language)}
      </Text>
      <ActionIcon variant="default" aria-label={t('aftersales.due.next')} onClick={() => onMove(1)}>
        <IconChevronRight size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** What is late, and then day after day. */
function DayList({ things }: { things: readonly DueThing[] }) {
  const { t, i18n } = useTranslation()
  if (things.length === 0) return <Text c="dimmed">{t('aftersales.due.none')}</Text>
  const late = things.filter(({ dueOn }) => dueOn < today())
  const days = [...new Set(things.filter(({ dueOn }) => dueOn >= today()).map(({ dueOn }) => dueOn))]
  return (
    <>
      {late.length > 0 && <Day title={t('aftersales.due.late')} things={late} />}
      {days.map((day) => (
        <Day
          key={day}
          title={longDay(day, i18n.language)}
          things={things.filter(({ dueOn }) => dueOn === day)}
        />
      ))}
    </>
  )
}

function Day({ title, things }: { title: string; things: readonly DueThing[] }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <section>
      <Title order={2} size="h5" mt="md" mb={6}>
        {title}
      </Title>
      <ul className="aftersales-lines">
        {things.map((thing) => (
          <li className="aftersales-line" key={keyOf(thing)}>
            <ToneBadge tone="quiet">{t(`aftersales.due.kinds.${thing.kind}`)}</ToneBadge>
            <Anchor component={Link} href={`/aftersales/items/${thing.itemId}`} size="sm">
              {unitName(thing)}
            </Anchor>
            <span>{thing.customerName ?? t('aftersales.noCustomer')}</span>
            {thing.kind === 'followUp' && <span>{thing.phone}</span>}
            <span className="aftersales-line-end">
              {date(thing.dueOn)} <DueBadge dueOn={thing.dueOn} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A month as it hangs on the wall. */
function Month({ start, things }: { start: CivilDate; things: readonly DueThing[] }) {
  const { t, i18n } = useTranslation()
  const isSundayFirst = i18n.language === 'en'
  const before = isSundayFirst ? weekdayOf(start) % 7 : weekdayOf(start) - 1
  const first = addDays(start, -before)
  const end = addMonths(start, 1)
  const weeks: CivilDate[] = []
  for (let day = first; day < end; day = addDays(day, 7)) weeks.push(day)
  const daysOf = (week: CivilDate) => Array.from({ length: 7 }, (_, index) => addDays(week, index))
  return (
    <table className="due-month">
      <thead>
        <tr>
          {daysOf(first).map((day) => (
            <th key={day} scope="col">
              {weekdayName(day, i18n.language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            {daysOf(week).map((day) => {
              const due = things.filter(({ dueOn }) => dueOn === day)
              const rest = due.length - MOST_SHOWN
              return (
                <td key={day} data-today={day === today()} data-outside={day < start || day >= end}>
                  <span className="due-month-day">{Number(day.slice(8))}</span>
                  {due.slice(0, MOST_SHOWN).map((thing) => (
                    <Link
                      key={keyOf(thing)}
                      href={`/aftersales/items/${thing.itemId}`}
                      className="due-month-thing"
                      data-late={day < today()}
                    >
                      {`${t(`aftersales.due.kinds.${thing.kind}`)}: ${thing.customerName ?? unitName(thing)}`}
                    </Link>
                  ))}
                  {rest > 0 && <small>{t('aftersales.due.more', { count: rest })}</small>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const keyOf = ({ kind, itemId, orderId }: DueThing) => `${kind} ${itemId} ${orderId}`

function longDay(day: CivilDate, language: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}

function weekdayName(day: CivilDate, language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
