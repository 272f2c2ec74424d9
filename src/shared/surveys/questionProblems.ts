import type { LocalText } from '../i18n/languages'
import { groupsOf, lineLength, type QuestionRun } from './groups'
import type { Question } from './question'
import type { Questionnaire } from './questionnaire'
import { type SkipProblemKind, skipProblemKinds, skipProblems } from './skips'

/**
 * textMissing: nothing is asked · optionsMissing: too little to choose from · optionEmpty, optionRepeated · rangeReversed:
 * the least is above the most · groupTooShort: nothing to share out or to put in order · groupType: a line that is not
 * answered as its group is · groupRange: the limits of the lines leave no way to share out 100 or to give each place ·
 * pairBroken: a question of a pair is alone.
 */
export const fieldProblemKinds = [
  'textMissing',
  'optionsMissing',
  'optionEmpty',
  'optionRepeated',
  'rangeReversed',
  'groupTooShort',
  'groupType',
  'groupRange',
  'pairBroken',
] as const
export type FieldProblemKind = (typeof fieldProblemKinds)[number]

export interface QuestionProblem {
  /** Key of the question to put right. */
  readonly key: string
  readonly problem: FieldProblemKind | SkipProblemKind
}

/** Everything for which a questionnaire cannot be held as it is, in the order of its questions. */
export function questionnaireProblems({
  questions,
}: Pick<Questionnaire, 'questions'>): readonly QuestionProblem[] {
  const byKey = new Map<string, Set<QuestionProblem['problem']>>()
  const tell = (key: string, problem: QuestionProblem['problem'] | null) => {
    if (problem === null) return
    const known = byKey.get(key)
    if (known) known.add(problem)
    else byKey.set(key, new Set([problem]))
  }
  for (const question of questions) {
    tell(question.key, isWritten(question.text) ? null : 'textMissing')
    tell(question.key, optionsProblem(question))
    tell(question.key, rangeProblem(question))
  }
  for (const run of groupsOf(questions)) for (const { key, problem } of runProblems(run)) tell(key, problem)
  for (const { key, problem } of skipProblems(questions)) tell(key, problem)
  return questions.flatMap(({ key }) => [...(byKey.get(key) ?? [])].map((problem) => ({ key, problem })))
}

/** Whether it is about the rules of a question, which say for themselves what is wrong. */
export function isSkipProblem(problem: QuestionProblem['problem']): problem is SkipProblemKind {
  return skipProblemKinds.some((known) => known === problem)
}

function isWritten({ es, en }: LocalText): boolean {
  return es.trim() !== '' || en.trim() !== ''
}

/** One option may stand alone where several can be marked: it is ticked or not. */
function optionsProblem({ type, options }: Question): FieldProblemKind | null {
  if (type !== 'SC' && type !== 'MC') return null
  const written = options.filter(isWritten)
  if (written.length < (type === 'SC' ? 2 : 1)) return 'optionsMissing'
  if (written.length < options.length) return 'optionEmpty'
  return isRepeated(options, 'es') || isRepeated(options, 'en') ? 'optionRepeated' : null
}

function isRepeated(options: Question['options'], language: keyof LocalText): boolean {
  const words = options
    .map((option) => option[language].trim().toLocaleLowerCase())
    .filter((word) => word !== '')
  return new Set(words).size < words.length
}

function rangeProblem({ type, range }: Question): FieldProblemKind | null {
  if (type !== 'NUM' || range === null || range.min === null || range.max === null) return null
  return range.min > range.max ? 'rangeReversed' : null
}

function runProblems({ group: { kind }, questions }: QuestionRun): QuestionProblem[] {
  const [first] = questions
  if (!first || kind === 'matrix') return []
  if (lineLength(kind) === 2) {
    const isBroken = questions.length % 2 === 1
    return isBroken ? [{ key: questions.at(-1)?.key ?? first.key, problem: 'pairBroken' }] : []
  }
  const strangers = questions.filter(({ type }) => type !== 'NUM')
  if (strangers.length > 0) return strangers.map(({ key }) => ({ key, problem: 'groupType' }))
  if (questions.length < 2) return [{ key: first.key, problem: 'groupTooShort' }]
  const isPossible = kind === 'sum' ? canShareOut(questions) : canPlace(questions)
  return isPossible ? [] : [{ key: first.key, problem: 'groupRange' }]
}

function canShareOut(questions: readonly Question[]): boolean {
  const sum = (limit: (question: Question) => number) =>
    questions.reduce((total, question) => total + limit(question), 0)
  return sum(({ range }) => range?.min ?? 0) <= 100 && sum(({ range }) => range?.max ?? 100) >= 100
}

function canPlace(questions: readonly Question[]): boolean {
  return questions.every(
    ({ range }) => (range?.min ?? 1) <= 1 && (range?.max ?? questions.length) >= questions.length,
  )
}
