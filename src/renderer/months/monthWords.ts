import { useTranslation } from 'react-i18next'
import type { FigureChange } from '#shared/months/figures'
import type { MonthState } from '#shared/months/months.contract'
import { monthName } from '../ui/monthName'
import type { Tone } from '../ui/ToneBadge'

export const stateTones: Readonly<Record<MonthState, Tone>> = {
  running: 'quiet',
  open: 'warn',
  closed: 'good',
  reopened: 'warn',
}

/** Makes the function that says a month: 'octubre de 2026'. */
export function useMonthName(): (month: string) => string {
  const { i18n } = useTranslation()
  return (month) => monthName(month, i18n.language)
}

/** Makes the function that says what a figure is. */
export function useFigureName(): (figure: Pick<FigureChange, 'key' | 'name'>) => string {
  const { t } = useTranslation()
  return ({ key, name }) => {
    const unit = name === 'businessHours' || name === 'businessDays' ? t(`calendar.terms.units.${name}`) : ''
    return t(`months.figure.${key}`, { name, unit })
  }
}

/** The word with a capital, where it begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
