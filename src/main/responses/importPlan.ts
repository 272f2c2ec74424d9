import { type Answer, usableWith } from '#shared/responses/answers'
import { cellReader, dateOf, isMark, numberOf, type Writing } from '#shared/responses/cells'
import type { ImportMapping, ImportRowError } from '#shared/responses/importing'
import { SheetNumber } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { skippedPositions } from '#shared/surveys/skips'
import type { ImportTable } from '../importing/table'
import { type HeaderKind, placeColumns } from './import/placeColumns'

/** A row ready to be stored, tags still by name. */
export interface ImportedSheet {
  readonly sheetNumber: number
  readonly answeredOn: string | null
  readonly place: string | null
  readonly channel: string | null
  readonly shift: string | null
  readonly answers: Answer[]
  readonly status: 'usable' | 'insufficient'
}

/** What is known of a row: its sheet, everything that is wrong with it, or that it is left out on purpose. */
export type RowReading = ImportedSheet | ImportRowError[] | 'leftOut'

const largestNumber = SheetNumber.maxValue ?? 0
/** How nearly all of them are written. */
const plainNumber = /^[1-9]\d{0,6}$/

/**
 * Makes the function that reads one row. Sheet numbers are remembered, so that one number cannot come twice;
 * `taken` are those that the wave already has.
 */
export function rowReader(
  table: ImportTable,
  mapping: ImportMapping,
  { questions }: Questionnaire,
  taken: ReadonlySet<number>,
) {
  const { header, ...columns } = placeColumns(mapping, questions)
  const writing: Writing = table.reading
  const readers = columns.questions.map(({ column, position, question }) => ({
    column,
    position,
    read: cellReader(question, writing),
    // A cell seen before is not read again; what people write in their own words seldom comes twice.
    known: question.type === 'TXT' ? null : new Map<string, Answer>(),
  }))
  const readDate = remembering((cell) => dateOf(cell, writing.dateOrder))
  const blank: readonly Answer[] = questions.map(() => null)
  const width = table.columns.length
  const hasSkips = questions.some(({ skips }) => skips.length > 0)
  const isUsable = usableWith(questions)
  // A byte for each number that there can be, 1 where it has come: ten times as fast as a set of a hundred thousand.
  const numbers = new Uint8Array(largestNumber + 1)
  let nextNumber = 1

  function freeNumber(): number {
    while (numbers[nextNumber] === 1 || taken.has(nextNumber)) nextNumber += 1
    return nextNumber
  }

  function numberIn(cell: string): number | null {
    if (plainNumber.test(cell)) return Number(cell)
    const number = numberOf(cell)
    const isNumber = number !== null && Number.isInteger(number) && number >= 1 && number <= largestNumber
    return isNumber ? number : null
  }

  return function readRow(row: readonly string[], line: number): RowReading {
    if (row.length !== width) return [{ line, column: '', value: String(row.length), problem: 'rowLength' }]
    const errors: ImportRowError[] = []
    const fail = (column: number, problem: ImportRowError['problem']) =>
      errors.push({
        line,
        column: table.columns[column] ?? '',
        value: (row[column] ?? '').slice(0, 80),
        problem,
      })
    const cell = (kind: HeaderKind) => {
      const column = header[kind]
      return column === undefined ? '' : (row[column] ?? '').trim()
    }
    const numberCell = cell('sheetNumber')
    const number = numberCell === '' ? freeNumber() : numberIn(numberCell)
    if (number === null) fail(header.sheetNumber ?? 0, 'sheetNumberInvalid')
    else if (numbers[number] === 1) fail(header.sheetNumber ?? 0, 'sheetNumberRepeated')
    else if (taken.has(number)) {
      if (mapping.skipTaken) return 'leftOut'
      fail(header.sheetNumber ?? 0, 'sheetNumberTaken')
    }
    const dateCell = cell('date')
    const answeredOn = dateCell === '' ? null : readDate(dateCell)
    if (dateCell !== '' && answeredOn === null) fail(header.date ?? 0, 'notADate')
    for (const kind of ['place', 'channel', 'shift'] as const) {
      if (cell(kind).length > longestTag) fail(header[kind] ?? 0, 'tooLong')
    }

    const answers = blank.slice()
    for (const { column, position, known, read } of readers) {
      const word = row[column] ?? ''
      const before = known?.get(word)
      if (before !== undefined) {
        answers[position] = before
        continue
      }
      const reading = read(word)
      if ('problem' in reading) {
        fail(column, reading.problem)
        continue
      }
      answers[position] = reading.answer
      if (known && known.size < mostRemembered) known.set(word, reading.answer)
    }
    for (const { position, options } of columns.choices) {
      const marks = options.filter(({ column }) => isMark(row[column] ?? '')).map(({ value }) => value)
      answers[position] = marks.length === 0 ? null : { marks: marks.sort((a, b) => a - b) }
    }
    if (errors.length > 0 || number === null) return errors
    // What a rule passes over nobody was asked, whatever the cell says.
    if (hasSkips) for (const position of skippedPositions(questions, answers)) answers[position] = 'skipped'
    numbers[number] = 1
    nextNumber = number + 1
    return {
      sheetNumber: number,
      answeredOn,
      place: cell('place') || null,
      channel: cell('channel') || null,
      shift: cell('shift') || null,
      answers,
      status: isUsable(answers) ? 'usable' : 'insufficient',
    }
  }
}

/** As the business contract has it. */
const longestTag = 80
const mostRemembered = 2000

/** The same function, asked once for each thing: a column of days has few different ones. */
function remembering<Result>(read: (cell: string) => Result): (cell: string) => Result {
  const known = new Map<string, Result>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const result = read(cell)
    if (known.size < mostRemembered) known.set(cell, result)
    return result
  }
}
