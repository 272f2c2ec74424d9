import type { ImportReading } from './source'

/** A list whose rows become lines of a register, and what the register says of them beforehand. */
export interface ListTable {
  readonly columns: readonly string[]
  readonly reading: ImportReading
  /** 'YYYY-MM-DDTHH:mm': nothing has happened after it. */
  readonly now: string
  /** Numbers that the register has already. */
  readonly knownNumbers: ReadonlySet<string>
  /** 'YYYY-MM' of the months in which nothing can be entered any more. */
  readonly closedMonths: ReadonlySet<string>
}

/** How many letters the texts of a row may have. */
interface Lengths<Target extends string> {
  readonly of: Readonly<Partial<Record<Target, number>>>
  readonly others: number
  /** Texts that stand one below the other where several columns make them; the others are one line. */
  readonly inLines?: ReadonlySet<Target>
}

interface CellError<Problem> {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly problem: Problem
}

/** Makes the function that opens a row: its texts by what they are, and what is found wrong in them. */
export function rowCells<Target extends string, Problem extends string>(
  columns: readonly string[],
  targets: readonly Target[],
  lengths: Lengths<Target>,
) {
  const columnsOf = new Map<Target, number[]>()
  for (const [index, target] of targets.entries())
    columnsOf.set(target, [...(columnsOf.get(target) ?? []), index])

  return function open(cells: readonly string[], line: number) {
    const errors: CellError<Problem | 'tooLong'>[] = []
    const fail = (target: Target, problem: Problem | 'tooLong'): null => {
      const index = columnsOf.get(target)?.[0]
      const [column = '', value = ''] = index === undefined ? [] : [columns[index], cells[index]]
      errors.push({ line, column, value: value.slice(0, 80), problem })
      return null
    }
    const text = (target: Target): string => {
      const parts = (columnsOf.get(target) ?? []).map((index) => (cells[index] ?? '').trim()).filter(Boolean)
      const whole = parts.join(lengths.inLines?.has(target) ? '\n' : ' ')
      if (whole.length > (lengths.of[target] ?? lengths.others)) fail(target, 'tooLong')
      return whole
    }
    return { errors, fail, text }
  }
}
