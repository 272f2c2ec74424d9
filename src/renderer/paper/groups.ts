import { inLanguage, type Language, type LocalText } from '#shared/i18n/languages'
import { sheetMm } from '#shared/surveys/paper'
import { paperTexts } from '#shared/surveys/paperTexts'
import { type Choice, choicesOf, type Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { isScaleType } from '#shared/surveys/scales'

/** Two questions on one line, each with its set of boxes. */
export interface Pair {
  readonly kind: 'importance' | 'expectation'
  readonly sets: readonly [PairSet, PairSet]
}

/** The boxes of one question of a pair. */
export interface PairSet {
  readonly choices: readonly Choice[]
  readonly columnMm: number
  /** 0 where "does not apply" is not offered. */
  readonly naMm: number
}

/** Where the answers of a question lead, in the words of the paper. */
export interface SkipNotes {
  /** By value of the box that it stands beside. */
  readonly beside: ReadonlyMap<number, string>
  /** For answers without a label of their own: a line below. */
  readonly below: string
}

/** Room between the two sets of boxes of a pair. */
export const pairGapMm = 5
const leastTextMm = 42
const pairNaMm = 16

/** Questions that are set together: one kind of group, or one scale. A section or a skip rule begins another. */
export function runsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const runs: Question[][] = []
  for (const question of questions) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && isTogether(last, question)) run.push(question)
    else runs.push([question])
  }
  return runs
}

function isTogether(before: Question, question: Question): boolean {
  if (beginsSection(question) || question.skips.length > 0 || before.skips.length > 0) return false
  const kind = before.group?.kind
  if (kind !== undefined && kind !== 'matrix') return before.group?.key === question.group?.key
  return before.type === question.type && (question.group === null || question.group.kind === 'matrix')
}

export function beginsSection({ heading, instructions }: Question): boolean {
  return [heading, instructions].some((text: LocalText) => text.es !== '' || text.en !== '')
}

/** How two questions stand on one line; null where they are no pair or have too little room. */
export function pairOf(run: readonly Question[], widthMm: number): Pair | null {
  const [first, second, third] = run
  const kind = first?.group?.kind
  if (!first || !second || third || (kind !== 'importance' && kind !== 'expectation')) return null
  if (!isScaleType(first.type) || !isScaleType(second.type)) return null
  const boxes = [first, second].reduce((sum, question) => sum + choicesOf(question).length, 0)
  const naMm = [first, second].filter(({ naAllowed }) => naAllowed).length * pairNaMm
  const room = (widthMm - naMm - pairGapMm - leastTextMm) / boxes
  if (room < sheetMm.pitch) return null
  const set = (question: Question): PairSet => ({
    choices: choicesOf(question),
    columnMm: Math.min(room, 10.4),
    naMm: question.naAllowed ? pairNaMm : 0,
  })
  return { kind, sets: [set(first), set(second)] }
}

/** Where each answer of a question leads. */
export function skipNotes(question: Question, { questions, language }: Questionnaire): SkipNotes {
  const texts = paperTexts[language]
  const leads = question.skips.map(({ values, to }) => {
    const index = questions.findIndex(({ key }) => key === to)
    return { values, text: texts.skip(to === null || index < 0 ? null : index + 1) }
  })
  if (isScaleType(question.type)) {
    const below = leads.map(({ values, text }) => `${values.join(', ')} ${text}`).join(' · ')
    return { beside: new Map(), below }
  }
  const beside = new Map(leads.flatMap(({ values, text }) => values.map((value) => [value, text] as const)))
  return { beside, below: '' }
}

/** The words beside each box of a list: label, where it leads, and room to write where it is "other". */
export function listLabels(question: Question, notes: SkipNotes, language: Language): readonly string[] {
  const choices = choicesOf(question)
  return choices.map(({ label, value }, index) => {
    const skip = notes.beside.get(value)
    const words = skip ? `${inLanguage(label, language)} ${skip}` : inLanguage(label, language)
    return question.hasOther && index === choices.length - 1 ? `${words} ${'_'.repeat(16)}` : words
  })
}

/** What a question of a pair asks, for pairs that have too little room for one line. */
export function aspectOf(
  kind: NonNullable<Question['group']>['kind'] | undefined,
  index: number,
  language: Language,
): string {
  if (kind !== 'importance' && kind !== 'expectation') return ''
  return paperTexts[language].pairs[kind][index] ?? ''
}
