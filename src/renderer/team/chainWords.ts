import { useTranslation } from 'react-i18next'
import { partsOf } from '#shared/calendar/civilDate'
import type { ChainLength, ChainLinkLine } from '#shared/team/team.contract'
import { capital, useMonthName } from '../months/monthWords'

/** Makes the function that names a link: as its owner did, or as the model does. */
export function useLinkName(): (link: Pick<ChainLinkLine, 'kind' | 'name'>) => string {
  const { t } = useTranslation()
  return ({ kind, name }) => (kind === null ? name : t(`team.chain.links.${kind}`))
}

/** Makes the function that names the period that begins on a day: 'Octubre de 2026', 'T3 2026'. */
export function usePeriodName(): (start: string, length: ChainLength) => string {
  const { t } = useTranslation()
  const nameOf = useMonthName()
  return (start, length) => {
    if (start === '') return ''
    if (length === 'month') return capital(nameOf(start.slice(0, 7)))
    const { year, month } = partsOf(start)
    return t('team.chain.quarterName', { quarter: Math.ceil(month / 3), year: String(year) })
  }
}
