import { ambiguousDateOf } from '#shared/importing/ambiguousDate'
import type { ImportReading, ImportSource } from '#shared/importing/source'
import { dateOrderOf, decimalOf, guessQuestion } from '#shared/responses/cells'
import type { TaskContext } from '../jobs/task'
import { eachRow, stopWhenCancelled } from './eachRow'
import { bytesOf, type ImportFile, readTable } from './readFile'
import type { ImportTable } from './table'

export type ReadInput = ImportFile & {
  readonly fileName: string
  readonly reading: ImportReading
}

const sampleCount = 3
const longestSample = 80

/** Reads a whole file and tells what is in it: never where it is. */
export function readTask(context: TaskContext, input: ReadInput): Omit<ImportSource, 'token'> {
  const { fileName, reading } = input
  const table = readTable(bytesOf(input), reading, stopWhenCancelled(context))
  const { columns, rowCount } = profileOf(table, context)
  const cells = columns.flatMap(({ cells: known }) => known)
  const found = {
    ...table.reading,
    decimal: reading.decimal ?? decimalOf(cells) ?? table.reading.decimal,
    dateOrder: reading.dateOrder ?? dateOrderOf(cells) ?? table.reading.dateOrder,
  }
  return {
    fileName,
    kind: table.kind,
    reading: found,
    ambiguousDate: reading.dateOrder ? null : ambiguousDateOf(cells),
    sheets: [...table.sheets],
    template: table.template,
    rowCount,
    shortenedNames: table.shortenedNames,
    columns: columns.map(({ name, samples, cells: known }) => {
      const { type, options } = guessQuestion(known, found)
      return { name, samples, guess: type, options: [...options], values: [...fewOf(known)] }
    }),
  }
}

/** As many words as somebody would say the meaning of, one by one. */
const mostWords = 60
const longestWord = 80

/** The different cells of a column that could be words of a list; none where they are too many or too long. */
function fewOf(cells: readonly string[]): readonly string[] {
  const different = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  const isList = different.size <= mostWords && [...different].every((cell) => cell.length <= longestWord)
  return isList ? [...different] : []
}

/** Different cells of a column that are kept: enough to guess by, and never the whole file. */
const mostDifferent = 2000
/** How often one cell is counted: a list shows itself by its cells coming again. */
const mostTimes = 36

/** What is in each column: its first cells, and its different ones, each as often as it tells something. */
function profileOf(table: ImportTable, context: TaskContext) {
  const samples: string[][] = table.columns.map(() => [])
  const seen = table.columns.map(() => new Map<string, number>())
  let rowCount = 0
  for (const { cells } of eachRow(context, table)) {
    rowCount += 1
    for (const [index, known] of seen.entries()) {
      const cell = cells[index] ?? ''
      if (rowCount <= sampleCount) samples[index]?.push(cell.slice(0, longestSample))
      const times = known.get(cell)
      if (times === undefined ? known.size < mostDifferent : times < mostTimes)
        known.set(cell, (times ?? 0) + 1)
    }
  }
  const columns = table.columns.map((name, index) => ({
    name,
    samples: samples[index] ?? [],
    cells: [...(seen[index] ?? [])].flatMap(([cell, times]) => Array.from({ length: times }, () => cell)),
  }))
  return { columns, rowCount }
}
