import type { Language } from '#shared/i18n/languages'
import { guarded } from '#shared/text/formulaGuard'

/**
 * A line of a CSV as spreadsheets here open it: semicolons, the decimal sign of the language, moments with a space
 * between day and hour.
 */
export function csvLine(values: readonly (string | number | null)[], language: Language): string {
  return `${values.map((value) => cell(value, language)).join(';')}\r\n`
}

function cell(value: string | number | null, language: Language): string {
  if (value === null) return ''
  if (typeof value === 'number') return language === 'es' ? String(value).replace('.', ',') : String(value)
  const text = guarded(value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/, '$1 $2'))
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
