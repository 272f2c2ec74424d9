/** Numbers and dates as people write them. */
export interface Format {
  /** A number with so many decimals; a dash for no data. */
  number(value: number | null, decimals?: number): string
  /** A number with its sign, for changes. */
  change(value: number | null, decimals?: number): string
  /** A share 0–1 as a percentage. */
  percent(value: number | null, decimals?: number): string
  /** What is counted from 0 to 100 already, as a percentage. */
  ofHundred(value: number | null, decimals?: number): string
  /** 'YYYY-MM-DD' or a local date-time as a short date. */
  date(value: string | null): string
  dateTime(value: string): string
}

const NO_DATA = '—'

/** In English too the day comes first and the clock has 24 hours, as in the fields where days and times are typed. */
export function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/** Numbers and dates as people write them in a language. */
export function createFormat(language: string): Format {
  const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options)
  const fixed = (decimals: number, options: Intl.NumberFormatOptions = {}) =>
    numbers({
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      roundingMode: 'halfExpand',
      ...options,
    } as Intl.NumberFormatOptions)
  const day = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(dateLocale(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  // Local wall-clock text is read as UTC and shown as UTC, so that no zone ever moves it.
  const read = (text: string) => new Date(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`)
  return {
    number: (value, decimals = 0) => (value === null ? NO_DATA : fixed(decimals).format(value)),
    change: (value, decimals = 1) =>
      value === null ? NO_DATA : fixed(decimals, { signDisplay: 'exceptZero' }).format(value),
    percent: (value, decimals = 0) =>
      value === null ? NO_DATA : fixed(decimals, { style: 'percent' }).format(value),
    ofHundred: (value, decimals = 0) =>
      value === null ? NO_DATA : fixed(decimals, { style: 'unit', unit: 'percent' }).format(value),
    date: (value) => (value === null ? NO_DATA : day.format(read(value))),
    dateTime: (value) => moment.format(read(value)),
  }
}
