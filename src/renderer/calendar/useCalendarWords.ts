import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dateLocale } from '#shared/i18n/format'

interface CalendarWords {
  /** 'YYYY-MM' as 'noviembre de 2026'. */
  month(month: string): string
  /** 'YYYY-MM-DD' as 'lun, 27 jul'. */
  shortDay(date: string): string
  /** 'YYYY-MM-DD' as 'lunes, 27 de julio de 2026'. */
  longDay(date: string): string
  /** 'YYYY-MM-DD' as 'lunes'. */
  weekday(date: string): string
}

/** Days and months in words, in the language of the app. */
export function useCalendarWords(): CalendarWords {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const written = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(dateLocale(i18n.language), { ...options, timeZone: 'UTC' })
      return (date: string) => format.format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`))
    }
    return {
      month: written({ month: 'long', year: 'numeric' }),
      shortDay: written({ weekday: 'short', day: 'numeric', month: 'short' }),
      longDay: written({ dateStyle: 'full' }),
      weekday: written({ weekday: 'long' }),
    }
  }, [i18n.language])
}
