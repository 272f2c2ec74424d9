import type { Finding } from './trial'

/** The finding as one line of JSON. */
export function toJson({ name, tried, failed, skipped = [], notes = [], seconds, details }: Finding): string {
  return JSON.stringify({ name, tried, failed, skipped, notes, seconds: Math.round(seconds), details })
}

/** The findings as a table of aligned columns, and below it what failed and what was not tried. */
export function toTable(findings: readonly Finding[], seed: number): string {
  const rows = [['', 'tried', 'failed', 'time'], ...findings.map(cellsOf)]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  const notes = findings.flatMap(({ name, details, skipped = [], notes = [] }) => [
    ...details.map((detail) => `FAILED   ${name}: ${detail}`),
    ...skipped.map((reason) => `skipped  ${name}: ${reason}`),
    ...notes.map((note) => `note     ${name}: ${note}`),
  ])
  return [...rows.map(line), ...(notes.length > 0 ? ['', ...notes] : []), '', `seed ${seed}`].join('\n')
}

function cellsOf({ name, tried, failed, seconds }: Finding): readonly string[] {
  return [name, String(tried), failed === 0 ? '0' : `${failed} FAILED`, `${Math.round(seconds)} s`]
}

/** Whether every trial tried something and nothing failed. */
export function isClean(findings: readonly Finding[]): boolean {
  return findings.every(({ tried, failed }) => tried > 0 && failed === 0)
}
