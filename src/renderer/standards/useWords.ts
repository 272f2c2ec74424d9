import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodLength } from '#shared/calendar/periods'
import { roundHalfAway } from '#shared/stats/numbers'
import { useFormat } from '../ui/useFormat'

/** Makes the function that says minutes as people do; `minutesPerDay` is what makes a day on the clock in use. */
export function useDuration(minutesPerDay: number): (minutes: number | null) => string {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (minutes) => {
    if (minutes === null) return number(null)
    if (minutes < 60) return t('standards.duration.minutes', { amount: number(minutes) })
    if (minutes < 2 * minutesPerDay) {
      const whole = roundHalfAway(minutes, 0)
      const hours = Math.floor(whole / 60)
      const rest = whole - hours * 60
      if (rest === 0) return t('standards.duration.hours', { amount: number(hours) })
      return t('standards.duration.hoursAndMinutes', { hours: number(hours), minutes: number(rest) })
    }
    const days = minutes / minutesPerDay
    const decimals = Number.isInteger(roundHalfAway(days, 1)) ? 0 : 1
    return t('standards.duration.days', { count: days, amount: number(days, decimals) })
  }
}

export interface PeriodWords {
  /** 'marzo de 2026', '1.er trimestre de 2026', '2026'. */
  readonly period: (length: PeriodLength, start: string) => string
  /** 'mar 26', for an axis. */
  readonly shortMonth: (start: string) => string
  /** 'marzo de 2026'. */
  readonly month: (start: string) => string
}

/** Periods in words. */
export function usePeriodWords(): PeriodWords {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const written = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' })
      return (start: string) => format.format(new Date(`${start.slice(0, 7)}-01T00:00:00Z`))
    }
    const month = written({ month: 'long', year: 'numeric' })
    return {
      month,
      shortMonth: written({ month: 'short', year: '2-digit' }),
      period: (length, start) => {
        const [year = '', number = '1'] = start.split('-')
        if (length === 'year') return year
        if (length === 'month') return month(start)
        return t(`standards.quarters.${quarterOf(Number(number))}`, { year })
      },
    }
  }, [t, i18n.language])
}

function quarterOf(month: number): 1 | 2 | 3 | 4 {
  if (month <= 3) return 1
  if (month <= 6) return 2
  return month <= 9 ? 3 : 4
}
