/** One thing measured, beside what it is held against in the same run. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly reference?: number
  readonly referenceName?: string
  readonly goal?: Goal
}

/** The most that is allowed: of the ratio to the reference, or of the value in its own unit. */
export interface Goal {
  readonly on: 'ratio' | 'value'
  readonly most: number
}

export const ratioAtMost = (most: number): Goal => ({ on: 'ratio', most })
export const valueAtMost = (most: number): Goal => ({ on: 'value', most })

/** The value as a multiple of its reference; null without one. */
export function ratioOf({ value, reference }: Figure): number | null {
  return reference ? value / reference : null
}

/** Null where there is no goal. */
export function isMet(figure: Figure): boolean | null {
  const { goal, value } = figure
  if (!goal) return null
  const reached = goal.on === 'ratio' ? ratioOf(figure) : value
  return reached !== null && reached <= goal.most
}

/** The figure as one line of JSON. */
export function toJson(figure: Figure): string {
  const { name, value, unit, reference = null, referenceName = null, goal } = figure
  return JSON.stringify({
    name,
    value: rounded(value),
    unit,
    reference: reference === null ? null : rounded(reference),
    referenceName,
    ratio: rounded(ratioOf(figure)),
    goal: goal?.most ?? null,
    goalOn: goal?.on ?? null,
    met: isMet(figure),
  })
}

const headers = ['', 'measured', 'reference', 'ratio', 'goal', ''] as const

/** Figures as a table of aligned columns. */
export function toTable(figures: readonly Figure[]): string {
  const rows = [headers, ...figures.map(cellsOf)]
  const widths = headers.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

function cellsOf(figure: Figure): readonly string[] {
  const { name, value, unit, reference, referenceName, goal } = figure
  const ratio = ratioOf(figure)
  const met = isMet(figure)
  return [
    name,
    `${shown(value)} ${unit}`,
    reference === undefined ? '' : `${referenceName} ${shown(reference)}`,
    ratio === null ? '' : `${shown(ratio)} ×`,
    goal ? `≤ ${goal.most} ${goal.on === 'ratio' ? '×' : unit}` : '',
    met === null ? '' : met ? 'met' : 'MISSED',
  ]
}

/** Three significant digits, and every digit before the point. */
function shown(value: number): string {
  if (value >= 100) return value.toFixed(0)
  if (value >= 10) return value.toFixed(1)
  return value.toFixed(value >= 0.1 ? 2 : 3)
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4))
}
