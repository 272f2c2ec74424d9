import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dateLocale } from '#shared/i18n/format'

/** Makes the function that says a day with its weekday, and its hour where it has one. */
export function useDay(): (day: string) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const written = new Intl.DateTimeFormat(dateLocale(i18n.language), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    return (day) => {
      const date = written.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
      return day.length > 10 ? `${date}, ${day.slice(11)}` : date
    }
  }, [i18n.language])
}
