import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/calendar/civilDate'
import type { PartOfTime } from '#shared/counter/figures'
import { Shift } from '#shared/counter/shifts'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'

type Kind = 'shift' | 'weekday' | 'hour'

interface PartsTableProps {
  readonly kind: Kind
  readonly parts: readonly PartOfTime[]
  readonly isInside?: boolean
}

/** Visits, conversion and what the service lost, by a part of the day or week. */
export function PartsTable({ kind, parts, isInside = false }: PartsTableProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const nameOf = usePartName(kind)
  if (parts.length === 0) return null
  const title = t(`counter.figures.parts.${kind}`)
  const table = (
    <table className="figures">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className="number">
            {t('counter.figures.visits')}
          </th>
          <th scope="col" className="number">
            {t('counter.figures.perDay')}
          </th>
          <th scope="col" className="number">
            {t('counter.figures.conversion')}
          </th>
          <th scope="col" className="number">
            {t('counter.figures.unserved')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ part, visits, perDay, conversion, unserved }) => (
          <tr key={part}>
            <th scope="row">{nameOf(part)}</th>
            <td className="number">{number(visits)}</td>
            <td className="number">{number(perDay, 1)}</td>
            <td className="number">
              {conversion.n < FEWEST_SHOWN ? t('counter.figures.few') : percent(conversion.share)}
            </td>
            <td className="number">{number(unserved)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  return isInside ? table : <CaseSection title={title}>{table}</CaseSection>
}

/** A Monday, to name the days of the week. */
const MONDAY = '2024-01-01'

function usePartName(kind: Kind): (part: string) => string {
  const { t, i18n } = useTranslation()
  if (kind === 'hour') return (hour) => t('counter.figures.hourOf', { hour })
  if (kind === 'shift') return (part) => t(`counter.shifts.${Shift.parse(part)}`)
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  return (part) => weekday.format(new Date(`${addDays(MONDAY, Number(part) - 1)}T00:00:00Z`))
}
