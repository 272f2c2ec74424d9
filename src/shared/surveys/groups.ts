import type { LocalText } from '../i18n/languages'
import type { Answer } from '../responses/answers'
import { blankQuestion } from './blankQuestion'
import { type Added, maxQuestions, newKey, placeOf } from './editing'
import type { Question, QuestionGroup } from './question'
import type { Questionnaire } from './questionnaire'
import type { QuestionType } from './scales'

export type GroupKind = QuestionGroup['kind']

/** Questions that follow each other under one group key. */
export interface QuestionRun {
  readonly group: QuestionGroup
  /** Position of the first one in the questionnaire. */
  readonly start: number
  readonly questions: readonly Question[]
}

/** The groups in order. Questions that belong to none are in no run. */
export function groupsOf(questions: readonly Question[]): QuestionRun[] {
  const runs: { group: QuestionGroup; start: number; questions: Question[] }[] = []
  questions.forEach((question, position) => {
    const { group } = question
    if (!group) return
    const last = runs.at(-1)
    const goesOn = last?.group.key === group.key && last.start + last.questions.length === position
    if (last && goesOn) last.questions.push(question)
    else runs.push({ group, start: position, questions: [question] })
  })
  return runs
}

/** The group in which this question stands, or null. */
export function groupOf(questions: readonly Question[], key: string): QuestionRun | null {
  const position = placeOf(questions, key)
  const holds = ({ start, questions: { length } }: QuestionRun) =>
    start <= position && position < start + length
  return groupsOf(questions).find(holds) ?? null
}

/** Questions that make one line of a group: two for importance and expectation. */
export function lineLength(kind: GroupKind): 1 | 2 {
  return kind === 'importance' || kind === 'expectation' ? 2 : 1
}

/** sumNot100: numbers do not share out 100 · place…: a ranking that gives a place twice, none, or one that is not there. */
export type GroupProblem = 'sumNot100' | 'placeOutside' | 'placeRepeated' | 'placeMissing'

/** How far from 100 the points may add up, for sheets with rounded thirds (domain.md §1.1). */
const sumTolerance = 0.5

/**
 * What does not add up in the answers of one group, in its order; null for nothing, and for a group left blank.
 * A line left blank in a sum has got no points.
 */
export function groupProblem(
  { kind }: Pick<QuestionGroup, 'kind'>,
  answers: readonly (Answer | undefined)[],
): GroupProblem | null {
  const numbers = answers.filter((answer) => typeof answer === 'number')
  if (numbers.length === 0) return null
  if (kind === 'sum') return sumProblem(numbers)
  return kind === 'ranking' ? rankingProblem(numbers, answers.length) : null
}

function sumProblem(numbers: readonly number[]): GroupProblem | null {
  const total = numbers.reduce((sum, number) => sum + number, 0)
  // Thirds written with decimals must not fail for the last bit of a sum.
  return Math.abs(total - 100) > sumTolerance + 1e-9 ? 'sumNot100' : null
}

function rankingProblem(places: readonly number[], count: number): GroupProblem | null {
  if (places.some((place) => !Number.isInteger(place) || place < 1 || place > count)) return 'placeOutside'
  if (new Set(places).size < places.length) return 'placeRepeated'
  return places.length < count ? 'placeMissing' : null
}

/** Types of the questions of one line; a matrix takes the scale that the owner gives it. */
const lineTypes: Readonly<Record<GroupKind, readonly QuestionType[]>> = {
  matrix: ['S5'],
  importance: ['I5', 'S5'],
  expectation: ['A7', 'A7'],
  sum: ['NUM'],
  ranking: ['NUM'],
}

/** What the person is told before the lines; the owner may write it anew. */
export const groupInstructions: Readonly<Record<GroupKind, LocalText>> = {
  matrix: { es: '', en: '' },
  importance: {
    es: 'Primero, cuánto le importa; después, cómo lo hacemos.',
    en: 'First, how much it matters to you; then, how well we do it.',
  },
  expectation: {
    es: 'Primero, cómo debería ser un buen negocio de este tipo; después, cómo es este.',
    en: 'First, what a good business of this kind should be like; then, what this one is like.',
  },
  sum: {
    es: 'Reparta 100 puntos: más puntos a lo que más le importa.',
    en: 'Share out 100 points: more points for what matters most to you.',
  },
  ranking: {
    es: 'Ordene de más a menos: 1 para lo que prefiere.',
    en: 'Put in order: 1 for what you like best.',
  },
}

const firstLines: Readonly<Record<GroupKind, number>> = {
  matrix: 3,
  importance: 1,
  expectation: 1,
  sum: 3,
  ranking: 3,
}

/** A new group below the question with that key, never inside another group; at the end for null. */
export function addGroup(
  questionnaire: Questionnaire,
  afterKey: string | null,
  kind: GroupKind,
  version: number,
): Added {
  const { questions } = questionnaire
  const made: Question[] = []
  const groupKey = `g-${newKey(questions, version)}`
  for (let line = 0; line < firstLines[kind]; line += 1) {
    for (const type of lineTypes[kind]) {
      const blank = blankQuestion(newKey([...questions, ...made], version), type)
      made.push({ ...blank, group: { key: groupKey, kind }, range: kind === 'sum' ? hundred : null })
    }
  }
  const first = made[0]
  if (!first || questions.length + made.length > maxQuestions) return { questionnaire, key: afterKey ?? '' }
  made[0] = { ...first, instructions: groupInstructions[kind] }
  return { questionnaire: inserted(questionnaire, made, endAfter(questions, afterKey)), key: first.key }
}

const hundred = { min: 0, max: 100 }

/** One more line below the one of this question, or null where it stands in no group or the limit is reached. */
export function addLine(questionnaire: Questionnaire, key: string, version: number): Added | null {
  const { questions } = questionnaire
  const line = lineOf(questions, key)
  if (!line || questions.length + line.questions.length > maxQuestions) return null
  const made: Question[] = []
  for (const like of line.questions) {
    const blank = blankQuestion(newKey([...questions, ...made], version), like.type)
    const { group, options, hasOther, naAllowed, range, required, core } = like
    made.push({ ...blank, group, options, hasOther, naAllowed, range, required, core })
  }
  const next = inserted(questionnaire, made, line.start + line.questions.length)
  return { questionnaire: next, key: made[0]?.key ?? key }
}

/** The questions with these keys, which must follow each other, as a matrix on the scale of the first. */
export function makeMatrix(questionnaire: Questionnaire, keys: readonly string[]): Questionnaire {
  const { questions } = questionnaire
  const first = questions.find(({ key }) => key === keys[0])
  if (!first) return questionnaire
  const group: QuestionGroup = { key: first.group?.key ?? `g-${first.key}`, kind: 'matrix' }
  const { type, options, hasOther, naAllowed } = first
  return withQuestions(
    questionnaire,
    questions.map((question) =>
      keys.includes(question.key)
        ? {
            ...question,
            group,
            ...(question === first ? {} : { type, options, hasOther, naAllowed, skips: [] }),
          }
        : question,
    ),
  )
}

/** The lines of the group of this question as questions on their own. */
export function ungroup(questionnaire: Questionnaire, key: string): Questionnaire {
  const run = groupOf(questionnaire.questions, key)
  if (!run) return questionnaire
  const questions = questionnaire.questions.map((question) =>
    run.questions.includes(question) ? { ...question, group: null } : question,
  )
  return { ...questionnaire, questions }
}

/**
 * The same change where the group asks for it: a matrix has one scale, both sides of a pair one attribute. What is
 * written in the first of a pair is written in the second as well, until that one is given words of its own.
 */
export function changeInGroup(
  questionnaire: Questionnaire,
  key: string,
  changes: Partial<Omit<Question, 'key'>>,
): Questionnaire {
  const run = groupOf(questionnaire.questions, key)
  const line = lineOf(questionnaire.questions, key)
  const sharers = (run?.group.kind === 'matrix' ? run : line)?.questions ?? []
  const sharing = new Set(sharers.map((question) => question.key))
  const changed = sharers.find((question) => question.key === key)
  const questions = questionnaire.questions.map((question) => {
    if (question.key === key) return { ...question, ...changes }
    if (!run || !changed || !sharing.has(question.key)) return question
    const writesBoth = changed === sharers[0] && isSameText(changed.text, question.text)
    return { ...question, ...sharedChanges(run.group.kind, writesBoth, changes) }
  })
  return { ...questionnaire, questions }
}

function sharedChanges(kind: GroupKind, writesBoth: boolean, changes: Partial<Question>): Partial<Question> {
  if (kind === 'matrix') return picked(changes, ['type', 'options', 'hasOther', 'naAllowed', 'core'])
  return picked(changes, ['attributeId', 'dimension', 'element', ...(writesBoth ? (['text'] as const) : [])])
}

function isSameText(one: LocalText, other: LocalText): boolean {
  return one.es === other.es && one.en === other.en
}

function picked<K extends keyof Question>(
  changes: Partial<Question>,
  names: readonly K[],
): Partial<Question> {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => names.some((known) => known === name)))
}

export interface Line {
  /** Position of its first question. */
  readonly start: number
  readonly questions: readonly Question[]
}

/** The line of a group in which this question stands; null outside groups. */
export function lineOf(questions: readonly Question[], key: string): Line | null {
  const run = groupOf(questions, key)
  if (!run) return null
  const length = lineLength(run.group.kind)
  const offset = placeOf(run.questions, key)
  const first = offset - (offset % length)
  return { start: run.start + first, questions: run.questions.slice(first, first + length) }
}

/** Position after this question and all of its group; the end for null. */
export function endAfter(questions: readonly Question[], key: string | null): number {
  if (key === null) return questions.length
  const run = groupOf(questions, key)
  return run ? run.start + run.questions.length : placeOf(questions, key) + 1
}

/** Puts questions in at a position, and places of rankings in order. */
export function inserted(
  questionnaire: Questionnaire,
  made: readonly Question[],
  position: number,
): Questionnaire {
  const { questions } = questionnaire
  return withQuestions(questionnaire, [
    ...questions.slice(0, position),
    ...made,
    ...questions.slice(position),
  ])
}

/** A ranking has as many places as lines. */
export function withQuestions(questionnaire: Questionnaire, questions: readonly Question[]): Questionnaire {
  const counts = new Map<string, number>()
  for (const { group } of questions) {
    if (group?.kind === 'ranking') counts.set(group.key, (counts.get(group.key) ?? 0) + 1)
  }
  const placed = questions.map((question) => {
    const count = counts.get(question.group?.key ?? '')
    return count === undefined || question.range?.max === count
      ? question
      : { ...question, range: { min: 1, max: count } }
  })
  return { ...questionnaire, questions: placed }
}

/** Whether a question is the importance or the expectation of a pair: what is asked before the performance. */
export function isFirstOfPair(questions: readonly Question[], key: string): boolean {
  const line = lineOf(questions, key)
  return line !== null && line.questions.length === 2 && line.questions[0]?.key === key
}
