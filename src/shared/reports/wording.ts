import type { Language } from '../i18n/languages'

/** The month of a day, as 'octubre de 2026'. */
export function monthIn(language: Language, day: string): string {
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return month.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`))
}

/** A sentence put inside of another one: without its capital. */
export const inSentence = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1)
