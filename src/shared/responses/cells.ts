import { choicesOf, type Question } from '../surveys/questionnaire'
import { isScaleType, type QuestionType, scales } from '../surveys/scales'
import type { Answer } from './answers'
import type { ImportRowError } from './importing'

/** What a cell of a table says, or why it cannot be an answer to the question. */
export type CellReading = { readonly answer: Answer } | { readonly problem: ImportRowError['problem'] }

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

/** Reads a cell as the answer to a question; empty and `-` are blank. */
export function readCell(question: Question, cell: string): CellReading {
  const text = cell.trim()
  if (question.type === 'TXT') return { answer: text === '' ? null : { text } }
  const word = text.toLowerCase()
  if (word === '' || word === '-') return { answer: null }
  if (naWords.has(word)) return question.naAllowed ? { answer: 'na' } : { problem: 'notOnScale' }
  if (multiWords.has(word)) return { answer: 'multi' }
  if (question.type === 'MC') return readMarks(question, text)
  const value = numberOf(text) ?? valueOfLabel(question, word)
  if (value === null) return { problem: 'notANumber' }
  if (question.type === 'NUM') return { answer: value }
  return choicesOf(question).some((choice) => choice.value === value)
    ? { answer: value }
    : { problem: 'notOnScale' }
}

function readMarks(question: Question, text: string): CellReading {
  const parts = text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const marks = parts.map((part) => numberOf(part) ?? valueOfLabel(question, part.toLowerCase()))
  const known = marks.filter(
    (mark): mark is number => mark !== null && mark >= 1 && mark <= question.options.length,
  )
  if (known.length !== parts.length) return { problem: 'notOnScale' }
  return { answer: { marks: [...new Set(known)].sort((a, b) => a - b) } }
}

function valueOfLabel(question: Question, word: string): number | null {
  const found = choicesOf(question).find(
    ({ label }) => label.es.toLowerCase() === word || label.en.toLowerCase() === word,
  )
  return found?.value ?? null
}

/** A number written with a decimal point or comma, or null. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A day written as 2026-03-05, 5/3/2026 or 05.03.26 (day first), as 'YYYY-MM-DD'; null when it is none. */
export function dateOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text.trim())
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text.trim())
  if (!local) return null
  const year = Number(local[3])
  return civil(year < 100 ? 2000 + year : year, Number(local[2]), Number(local[1]))
}

function civil(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

/** A cell that says why there is no value. */
function isCode(word: string): boolean {
  return word === '' || word === '-' || naWords.has(word) || multiWords.has(word)
}

/** Scales tried in this order: the smallest that holds every value is proposed. */
const guesses: readonly QuestionType[] = ['S5', 'E7', 'N10', 'R10']

/** The type of question whose answers these cells could be; TXT when they are words. */
export function guessType(cells: readonly string[]): QuestionType {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isCode(cell.toLowerCase()))
  const values = filled.map(numberOf)
  if (filled.length === 0 || values.some((value) => value === null)) return 'TXT'
  const numbers = values.filter((value): value is number => value !== null)
  const fits = (type: QuestionType) =>
    isScaleType(type) &&
    numbers.every(
      (value) => Number.isInteger(value) && value >= scales[type].min && value <= scales[type].max,
    )
  return guesses.find(fits) ?? 'NUM'
}
