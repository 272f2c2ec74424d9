import { useTranslation } from 'react-i18next'
import type { CaseDeadline } from '#shared/cases/caseLines'
import { useCalendarWords } from '../../calendar/useCalendarWords'

/** Every day between the receipt and the last day for the answer, and why it counted or did not. */
export function FileDays({ deadline }: { deadline: CaseDeadline }) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const { days, total } = deadline.explained
  const saysOf = ({ kind, ordinal, name, date }: (typeof days)[number]) => {
    const count = { number: ordinal ?? 0, total }
    if (kind === 'start') return t('calendar.deadline.start')
    if (kind === 'suspended') return t('calendar.deadline.suspended')
    if (kind === 'weekend') return t('calendar.deadline.weekend', { day: words.weekday(date) })
    if (kind === 'holiday')
      return name ? t('calendar.deadline.holiday', { name }) : t('calendar.deadline.unnamedHoliday')
    if (kind === 'due' && ordinal === null) return t('calendar.deadline.last')
    return t('calendar.deadline.counted', count)
  }
  return (
    <>
      {!deadline.hasHolidays && <p className="case-paper-quiet">{t('calendar.deadline.noHolidays')}</p>}
      <ol className="case-paper-days">
        {days.map((day) => (
          <li key={day.date}>
            <span>{words.shortDay(day.date)}</span>
            <span>{saysOf(day)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
