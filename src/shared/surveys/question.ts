import { z } from 'zod'
import { Quantity } from '../contract/bounds'
import { LocalText } from '../i18n/languages'
import { isScaleType, type QuestionType, questionTypes, type ScaleType, scales, scaleTypes } from './scales'

/** Five dimensions of service quality (domain.md §1.7). */
export const Dimension = z.enum(['TAN', 'FIA', 'CAP', 'SEG', 'EMP'])
export type Dimension = z.infer<typeof Dimension>

/** How questions that follow each other belong together; each stays a question with an answer of its own. */
export const groupKinds = ['matrix', 'importance', 'expectation', 'sum', 'ranking'] as const

export const QuestionGroup = z.object({
  /** Consecutive questions with the same key are one group. */
  key: z.string().min(1).max(40),
  /**
   * matrix: one scale for all · importance, expectation: two questions on one line, the second is the performance ·
   * sum: numbers that share out 100 · ranking: places 1 … k, each once.
   */
  kind: z.enum(groupKinds),
})
export type QuestionGroup = z.infer<typeof QuestionGroup>

/** "If the answer is one of these values, go on with that question"; null goes to the end. No values: half made. */
export const Skip = z.object({ values: z.array(Quantity).max(40), to: z.string().max(40).nullable() })
export type Skip = z.infer<typeof Skip>

const noText = { es: '', en: '' }

export const Question = z.object({
  /** Stays the same through all versions of a survey: answers of different waves meet by it. */
  key: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  /** The owner's own short name for it, printed nowhere: column heading in exports; empty for none. */
  code: z.string().max(20).default(''),
  type: z.enum(questionTypes),
  text: LocalText,
  /** Printed under the text, smaller. */
  help: LocalText.default(noText),
  /** A section that begins with this question: printed above it. */
  heading: LocalText.default(noText),
  /** What to do in the section that begins here. */
  instructions: LocalText.default(noText),
  /** What can be chosen in SC and MC, in order; empty for the other types. */
  options: z.array(LocalText).max(30).default([]),
  /** SC and MC: the last option is "other" and has a line to write on. */
  hasOther: z.boolean().default(false),
  /** NUM: smallest and largest number that makes sense. */
  range: z.object({ min: Quantity.nullable(), max: Quantity.nullable() }).nullable().default(null),
  /** TXT: ruled lines to write on. */
  lines: z.int().min(1).max(20).default(3),
  naAllowed: z.boolean(),
  /** The typist is asked before it is left blank. */
  required: z.boolean().default(false),
  /** Counts towards a sheet being usable (domain.md §1.1). */
  core: z.boolean().default(true),
  group: QuestionGroup.nullable().default(null),
  skips: z.array(Skip).max(10).default([]),
  attributeId: z.int().positive().nullable().default(null),
  dimension: Dimension.nullable().default(null),
  /** Service element or technical tag of the template library (domain.md §5). */
  element: z.string().max(20).nullable().default(null),
  /** Moment of truth of the register, and class of cause, that it tells about (domain.md §1.10, §1.27). */
  momentId: z.int().positive().nullable().default(null),
  cause: z.string().max(40).nullable().default(null),
})
export type Question = z.infer<typeof Question>

/** One printed box: the value it stands for, its label and the key that the typist presses. */
export interface Choice {
  readonly value: number
  readonly label: LocalText
  readonly key: string
}

const yesNo: readonly LocalText[] = [
  { es: 'Sí', en: 'Yes' },
  { es: 'No', en: 'No' },
]

const noLabel: LocalText = { es: '', en: '' }

/**
 * The boxes of a closed question, in print order; empty for NUM, DATE and TXT.
 * Keys: the digit itself; `0` stands for ten, or `+` where zero is a value of its own;
 * lists of more than ten options use two digits throughout (`01` … `30`).
 */
export function choicesOf(question: Pick<Question, 'type' | 'options'>): readonly Choice[] {
  const { type } = question
  return type === 'SC' || type === 'MC' ? listChoices(question.options) : (fixedChoices.get(type) ?? [])
}

function scaleChoices(type: ScaleType): readonly Choice[] {
  const { min, max, labels, endsOnly } = scales[type]
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const value = min + index
    const label = endsOnly ? endLabel(labels, value, min, max) : (labels[index] ?? noLabel)
    return { value, label, key: value < 10 ? String(value) : min === 0 ? '+' : '0' }
  })
}

function listChoices(options: readonly LocalText[]): readonly Choice[] {
  const twoDigits = options.length > 10
  return options.map((label, index) => {
    const value = index + 1
    const key = twoDigits ? String(value).padStart(2, '0') : String(value % 10)
    return { value, label, key }
  })
}

function endLabel(labels: readonly LocalText[], value: number, min: number, max: number): LocalText {
  if (value === min) return labels[0] ?? noLabel
  if (value === max) return labels[1] ?? noLabel
  return noLabel
}

/** Made once: an import asks for them millions of times. */
const fixedChoices: ReadonlyMap<QuestionType, readonly Choice[]> = new Map<QuestionType, readonly Choice[]>([
  ['YN', yesNo.map((label, index) => ({ value: index + 1, label, key: String(index + 1) }))],
  ...scaleTypes.map((type) => [type, scaleChoices(type)] as const),
])

/** Closed questions have boxes; only they can be tied to an attribute. */
export function isClosed(type: QuestionType): boolean {
  return type !== 'NUM' && type !== 'DATE' && type !== 'TXT'
}

/** Smallest and largest value of a question whose mean makes sense, or null where it does not. */
export function rangeOf(type: QuestionType): { readonly min: number; readonly max: number } | null {
  return isScaleType(type) ? { min: scales[type].min, max: scales[type].max } : null
}
