import type { ImportReading } from '../importing/source'
import { choicesOf, type Question } from '../surveys/question'
import { isScaleType, type QuestionType, scales } from '../surveys/scales'
import { folded } from '../text/folded'
import { type Answer, answerFits } from './answers'
import type { ImportRowError } from './importing'

/** What a cell of a table says, or why it cannot be an answer to the question. */
export type CellReading = { readonly answer: Answer } | { readonly problem: ImportRowError['problem'] }

/** How numbers and days are written; what is left out is read as long as it can be only one thing. */
export type Writing = Pick<ImportReading, 'decimal' | 'dateOrder'>

const naWords = new Set([
  'na',
  'n/a',
  'n',
  'ns',
  'nc',
  'ns/nc',
  'no aplica',
  'does not apply',
  'not applicable',
])
const multiWords = new Set(['*', 'multi'])
const noWords = new Set(['', '-', '0', 'no', 'n', 'false', 'falso'])
const longestText = 5000
const longestOther = 500

/** Reads a cell as the answer to a question; empty and `-` are blank. */
export function readCell(question: Question, cell: string, writing: Writing = {}): CellReading {
  return cellReader(question, writing)(cell)
}

/** Makes the reader of one column: its labels are looked up once. */
export function cellReader(question: Question, writing: Writing = {}): (cell: string) => CellReading {
  if (question.type === 'TXT') return readText
  const labels = labelsOf(question)
  return (cell) => readWord(question, cell.trim(), labels, writing)
}

/** Whether the cell of a column that stands for one option says that it is marked. */
export function isMark(cell: string): boolean {
  return !noWords.has(plainCell(cell))
}

function readText(cell: string): CellReading {
  const text = cell.trim()
  if (text.length > longestText) return { problem: 'tooLong' }
  return { answer: text === '' ? null : { text } }
}

type Labels = ReadonlyMap<string, number>

function readWord(question: Question, text: string, labels: Labels, writing: Writing): CellReading {
  const word = text.toLowerCase()
  if (word === '' || word === '-') return { answer: null }
  if (naWords.has(word) && !labels.has(word))
    return question.naAllowed ? { answer: 'na' } : { problem: 'notOnScale' }
  if (multiWords.has(word) && question.type !== 'MC') return { answer: 'multi' }
  if (question.type === 'DATE') {
    const date = dateOf(text, writing.dateOrder)
    return date === null ? { problem: 'notADate' } : { answer: { date } }
  }
  if (question.type === 'MC') return readMarks(question, text, labels)
  const value = numberOf(text, writing.decimal) ?? valueOfLabel(text, labels)
  if (value === null) return readOther(question, text)
  return answerFits(question, value) ? { answer: value } : { problem: 'notOnScale' }
}

/** What somebody wrote on the line of "other" instead of choosing. */
function readOther({ type, hasOther, options }: Question, text: string): CellReading {
  if (type !== 'SC' || !hasOther) return { problem: 'notANumber' }
  if (text.length > longestOther) return { problem: 'tooLong' }
  return { answer: { marks: [options.length], other: text } }
}

function readMarks(question: Question, text: string, labels: Labels): CellReading {
  const { marks, rest } = wholeLabels(text, labels)
  const unknown: string[] = []
  for (const part of rest) {
    const mark = numberOf(part) ?? valueOfLabel(part, labels)
    if (mark === null) unknown.push(part)
    else marks.push(mark)
  }
  const { hasOther, options } = question
  if (marks.some((mark) => !Number.isInteger(mark) || mark < 1 || mark > options.length))
    return { problem: 'notOnScale' }
  if (unknown.length > 0 && !hasOther) return { problem: 'notOnScale' }
  const other = unknown.join(', ')
  if (other.length > longestOther) return { problem: 'tooLong' }
  if (other !== '') marks.push(options.length)
  const sorted = [...new Set(marks)].sort((a, b) => a - b)
  if (sorted.length === 0) return { answer: null }
  return { answer: { marks: sorted, ...(other === '' ? {} : { other }) } }
}

/** Options whose own words hold a comma are found as a whole before the rest is taken apart. */
function wholeLabels(text: string, labels: Labels): { marks: number[]; rest: string[] } {
  const marks: number[] = []
  const withSeparator = [...labels].filter(([label]) => /[,;|]/.test(label))
  let left = text
  for (const [label, value] of withSeparator.sort(([one], [other]) => other.length - one.length)) {
    const at = plainCell(left).indexOf(label)
    // Folding may change lengths: only then is a label with a comma left to be read by its parts.
    if (at < 0 || plainCell(left).length !== left.length) continue
    marks.push(value)
    left = `${left.slice(0, at)};${left.slice(at + label.length)}`
  }
  const rest = left
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return { marks, rest }
}

/** Words of each box, in both languages, without accents or capitals. */
function labelsOf(question: Question): Labels {
  const labels = new Map<string, number>()
  for (const { value, label } of choicesOf(question)) {
    for (const words of [label.es, label.en]) {
      const key = plainCell(words)
      if (key !== '' && !labels.has(key)) labels.set(key, value)
    }
  }
  if (question.type === 'YN') {
    for (const word of ['true', 'verdadero', 's', 'y', 'x']) labels.set(word, 1)
    for (const word of ['false', 'falso']) labels.set(word, 2)
  }
  return labels
}

/** The box that the words name; forms also write "5 - Muy bien", value and words together. */
function valueOfLabel(text: string, labels: Labels): number | null {
  const word = plainCell(text)
  const found = labels.get(word)
  if (found !== undefined) return found
  const both = /^(\d{1,2})\s?[-–.:)=]\s?(\S.*)$/.exec(word)
  const value = labels.get(both?.[2] ?? '')
  return value !== undefined && value === Number(both?.[1]) ? value : null
}

const plainCell = (text: string): string => folded(text.trim())

/**
 * A number, or null. With the decimal sign known, the other sign may group thousands (`1.234,5`);
 * without it, either sign is the decimal one.
 */
export function numberOf(text: string, decimal?: Writing['decimal']): number | null {
  let plain = text.trim()
  if (decimal === ',' && /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) plain = plain.replaceAll('.', '')
  if (decimal === '.' && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replaceAll(',', '')
  plain = plain.replace(',', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/**
 * A day written as 2026-03-05, 5/3/2026 or 05.03.26, with or without a time behind it, as 'YYYY-MM-DD';
 * null when it is none. Without an order the day comes first.
 */
export function dateOf(text: string, order: Writing['dateOrder'] = 'dmy'): string | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text.trim())
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,? .*)?$/.exec(text.trim())
  if (!local) return null
  const year = Number(local[3])
  const [day, month] = order === 'dmy' ? [local[1], local[2]] : [local[2], local[1]]
  return civil(year < 100 ? 2000 + year : year, Number(month), Number(day))
}

function civil(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

/** The decimal sign that the cells show; null when none shows it. `1.234` shows nothing: it may be a thousand. */
export function decimalOf(cells: Iterable<string>): Writing['decimal'] | null {
  for (const cell of cells) {
    const sign = /^[+-]?\d+(?:\.\d{3})*(,)\d+$|^[+-]?\d+(?:,\d{3})*(\.)\d+$/.exec(cell.trim())
    const last = sign?.[1] ?? sign?.[2]
    if (last === undefined || /^[+-]?\d{1,3}[.,]\d{3}$/.test(cell.trim())) continue
    return last === ',' ? ',' : '.'
  }
  return null
}

/** The order of day and month that the cells show: a number over 12 is a day; null when none shows it. */
export function dateOrderOf(cells: Iterable<string>): Writing['dateOrder'] | null {
  for (const cell of cells) {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/.exec(cell.trim())
    if (Number(found?.[1]) > 12) return 'dmy'
    if (Number(found?.[2]) > 12) return 'mdy'
  }
  return null
}

/** A cell that says why there is no value. */
function isCode(word: string): boolean {
  return word === '' || word === '-' || naWords.has(word) || multiWords.has(word)
}

/** Scales tried in this order: the smallest that holds every value is proposed. */
const guesses: readonly QuestionType[] = ['S5', 'E7', 'N10', 'R10']
/** Scales known by their words. */
const wordGuesses = ['S5', 'A5', 'I5', 'L5', 'YN'] as const
const mostOptions = 12

export interface Guess {
  readonly type: QuestionType
  /** The different answers, for a choice from a list. */
  readonly options: readonly string[]
}

/** The type of question whose answers these cells could be; TXT when they are words. */
export function guessType(cells: readonly string[], writing: Writing = {}): QuestionType {
  return guessQuestion(cells, writing).type
}

/** The same, with the options of a list whose answers come again and again. */
export function guessQuestion(cells: readonly string[], writing: Writing = {}): Guess {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isCode(cell.toLowerCase()))
  const distinct = [...new Set(filled)]
  const values = distinct.map((cell) => numberOf(cell, writing.decimal))
  if (distinct.length === 0) return { type: 'TXT', options: [] }
  if (values.some((value) => value === null)) return guessWords(filled, distinct, writing)
  const numbers = values.filter((value): value is number => value !== null)
  const fits = (type: QuestionType) =>
    isScaleType(type) &&
    numbers.every(
      (value) => Number.isInteger(value) && value >= scales[type].min && value <= scales[type].max,
    )
  return { type: guesses.find(fits) ?? 'NUM', options: [] }
}

function guessWords(filled: readonly string[], distinct: readonly string[], writing: Writing): Guess {
  if (distinct.some((cell) => cell.length > 200)) return { type: 'TXT', options: [] }
  if (distinct.every((cell) => dateOf(cell, writing.dateOrder) !== null)) return { type: 'DATE', options: [] }
  for (const type of wordGuesses) {
    const labels = labelsOf({ type, options: [] } as unknown as Question)
    if (distinct.every((cell) => valueOfLabel(cell, labels) !== null)) return { type, options: [] }
  }
  const isRepeated = (parts: readonly string[], different: number) =>
    different >= 2 && different <= mostOptions && parts.length >= different * 3
  const isNoNumber = (cell: string) => numberOf(cell) === null
  if (!distinct.every(isNoNumber)) return { type: 'TXT', options: [] }
  const separator = filled.some((cell) => cell.includes(';')) ? /;/ : /, /
  const parts = filled.flatMap((cell) => cell.split(separator).map((part) => part.trim()))
  const options = [...new Set(parts)].filter((part) => part !== '').sort()
  const isSeveral = options.length < distinct.length && isRepeated(parts, options.length)
  if (isSeveral) return { type: 'MC', options }
  return isRepeated(filled, distinct.length)
    ? { type: 'SC', options: [...distinct].sort() }
    : { type: 'TXT', options: [] }
}
