import { z } from 'zod'
import { Quantity } from '../../contract/bounds'
import { blankQuestion } from '../blankQuestion'
import { groupKinds, Question, Skip } from '../question'
import { type QuestionType, questionTypes } from '../scales'
import { own, type Row } from './xlsForm'

/** Longer than any limits or parameters that Libreta can read. */
const MAX_CELL = 500

const More = Question.pick({
  key: true,
  code: true,
  core: true,
  dimension: true,
  element: true,
  cause: true,
  naAllowed: true,
  options: true,
  hasOther: true,
  range: true,
  lines: true,
}).partial()

/** What Libreta wrote beside a question for itself; only what is there, and nothing that is damaged. */
export function readMore(row: Row): Partial<Question> {
  const raw = parsed(row[own.more])
  const result = More.safeParse(raw)
  if (!result.success || typeof raw !== 'object' || raw === null) return {}
  return Object.fromEntries(Object.entries(result.data).filter(([field]) => Object.hasOwn(raw, field)))
}

/** The key of a group that Libreta wrote, and its kind; null for a group of another program. */
export function readGroup(row: Row): Question['group'] {
  const kind = groupKinds.find((known) => known === row[own.type])
  const key = z.object({ key: z.string().min(1).max(40) }).safeParse(parsed(row[own.more]))
  return kind && key.success ? { key: key.data.key, kind } : null
}

/** The skip rules that Libreta wrote beside a question. */
export function readSkips(row: Row): Question['skips'] {
  return z.array(Skip).max(10).safeParse(parsed(row[own.skips])).data ?? []
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return null
  try {
    return JSON.parse(text)
  } catch {
    // Somebody has written in a column that is ours: then it says nothing.
    return null
  }
}

/** The type of an open question as forms name it; null for what is none. */
export function openType(formType: string): QuestionType | null {
  if (formType === 'integer' || formType === 'decimal' || formType === 'range') return 'NUM'
  if (formType === 'date') return 'DATE'
  return formType === 'text' || formType === 'string' ? 'TXT' : null
}

/** The type that Libreta noted, '' where another program wrote the row. */
export function notedType(row: Row): string {
  return questionTypes.find((type) => type === row[own.type]) ?? ''
}

/** A question of a type with what its columns say of the answer. */
export function answerColumns(row: Row, formType: string, type: QuestionType): AnswerColumns {
  const blank = blankQuestion('q1', type)
  const isOurs = row[own.type] !== undefined
  const parameters = (row['parameters'] ?? '').slice(0, MAX_CELL)
  const constraint = formType === 'range' ? '' : (row['constraint'] ?? '')
  const limits = type === 'NUM' ? readLimits(constraint, formType === 'integer') : null
  const range = formType === 'range' ? slider(parameters) : limits
  const isMultiline = (row['appearance'] ?? '').includes('multiline')
  return {
    range,
    // One line for a name, three for an opinion: what other programs call "multiline".
    lines: type === 'TXT' && !isMultiline ? 1 : blank.lines,
    isConstraintLost: constraint.trim() !== '' && !limits,
    isStepLost: formType === 'range' && /step\s*=\s*(?!1(?:[\s,;]|$))/.test(parameters),
    naAllowed: isOurs ? false : blank.naAllowed,
  }
}

export interface AnswerColumns {
  readonly range: Question['range']
  readonly lines: number
  readonly isConstraintLost: boolean
  readonly isStepLost: boolean
  readonly naAllowed: boolean
}

/** Limits out of `. >= 1 and . <= 5`, in either order, one alone too; null when it says anything else. */
function readLimits(constraint: string, isWhole: boolean): Question['range'] {
  const limits: { min: number | null; max: number | null } = { min: null, max: null }
  if (constraint.length > MAX_CELL) return null
  for (const part of constraint.split(/\s+and\s+/)) {
    const [, sign, digits] =
      /^\(?\s*\.\s*(>=|<=|>|<)\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*\)?$/.exec(part.trim()) ?? []
    const number = Number(digits)
    if (sign === undefined || !Quantity.safeParse(number).success) return null
    // Only for whole numbers does "more than 0" have a smallest one.
    const isStrict = sign.length === 1
    if (isStrict && !(isWhole && Number.isInteger(number))) return null
    const isMin = sign.startsWith('>')
    if (limits[isMin ? 'min' : 'max'] !== null) return null
    limits[isMin ? 'min' : 'max'] = isStrict ? number + (isMin ? 1 : -1) : number
  }
  return limits
}

function slider(parameters: string): Question['range'] {
  const value = (name: string) => {
    const digits = new RegExp(`${name}\\s*=\\s*(-?[\\d.]+)`).exec(parameters)?.[1]
    const number = Number(digits)
    return digits !== undefined && Quantity.safeParse(number).success ? number : null
  }
  return { min: value('start') ?? 0, max: value('end') ?? 10 }
}
