import { looksLikeFormula } from '../../text/looksLikeFormula'
import type { WorkbookSheet } from '../workbookModel'
import type { Variable } from './variables'

/** A cell of a CSV with commas. Texts are on one line, and none is taken for a formula by a spreadsheet. */
export function dataCell(value: number | string | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value === 0 ? 0 : value)
  const line = value.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()
  const text = looksLikeFormula(line) ? `'${line}` : line
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of data, with its end. */
export function dataRow(variables: readonly Variable[], sheet: WorkbookSheet): string {
  return `${variables.map((variable) => dataCell(variable.cell(sheet))).join(',')}\r\n`
}
