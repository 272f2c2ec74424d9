import type { Answer } from '../responses/answers'
import { choicesOf, isClosed, type Question, type Skip } from './question'

/**
 * backwards, itself: a rule may only go forward · missing: to a question that is not there · notAChoice: for an answer
 * that the question does not offer · neverUsed: an earlier rule has already decided all its answers · partOfGroup: it
 * lands inside questions that are answered together · unreachable: whatever is answered, nobody comes to this question.
 */
export const skipProblemKinds = [
  'backwards',
  'missing',
  'itself',
  'notAChoice',
  'neverUsed',
  'partOfGroup',
  'unreachable',
] as const
export type SkipProblemKind = (typeof skipProblemKinds)[number]

export interface SkipProblem {
  /** Key of the question that has the rule, or that nobody reaches. */
  readonly key: string
  readonly problem: SkipProblemKind
}

type Asked = Pick<Question, 'key' | 'type' | 'options' | 'naAllowed' | 'skips' | 'group'>

/** A rule needs one answer out of a few: closed questions, without those of several choices. */
export function canHaveSkips({ type }: Pick<Question, 'type'>): boolean {
  return isClosed(type) && type !== 'MC'
}

/**
 * Position to go on with after this answer; the number of questions is the end. The first rule that fits decides;
 * a rule that does not go forward is as none, so that whoever follows always arrives.
 */
export function nextPosition(
  questions: readonly Asked[],
  position: number,
  answer: Answer | undefined,
): number {
  const value = singleValueOf(answer)
  const rule =
    value === null ? undefined : questions[position]?.skips.find(({ values }) => values.includes(value))
  const target = rule ? targetOf(questions, rule) : -1
  return target > position ? target : position + 1
}

/** Positions that the rules pass over given these answers, ascending. Their own answers decide nothing. */
export function skippedPositions(
  questions: readonly Asked[],
  answers: readonly (Answer | undefined)[],
): number[] {
  const skipped: number[] = []
  for (let position = 0; position < questions.length; ) {
    const next = nextPosition(questions, position, answers[position])
    for (let passed = position + 1; passed < next; passed += 1) skipped.push(passed)
    position = next
  }
  return skipped
}

/** What is wrong with one rule of the question at that position, or null. */
export function ruleProblem(
  questions: readonly Asked[],
  position: number,
  rule: Skip,
): Exclude<SkipProblemKind, 'unreachable'> | null {
  const question = questions[position]
  if (!question || !hasTheseChoices(question, rule.values)) return 'notAChoice'
  const target = targetOf(questions, rule)
  if (target < 0) return 'missing'
  if (target === position) return 'itself'
  if (target < position) return 'backwards'
  if (isDecidedBefore(question.skips, rule)) return 'neverUsed'
  return partsGroup(questions, position, target) ? 'partOfGroup' : null
}

/** Everything that is wrong with the rules, in order of the questions; each problem once a question. */
export function skipProblems(questions: readonly Asked[]): SkipProblem[] {
  // The usual questionnaire has none.
  if (questions.every(({ skips }) => skips.length === 0)) return []
  const reached = reachedPositions(questions)
  return questions.flatMap((question, position) => {
    const found = new Set<SkipProblemKind>()
    for (const rule of question.skips) {
      const problem = ruleProblem(questions, position, rule)
      if (problem) found.add(problem)
    }
    if (!reached.has(position)) found.add('unreachable')
    return [...found].map((problem) => ({ key: question.key, problem }))
  })
}

/**
 * The same questions without the rules that are wrong, for forms that nobody looks over before. Where nobody
 * reaches a question, the rules of the one before it give way, the last first.
 */
export function withoutWrongSkips<T extends Asked>(questions: readonly T[]): T[] {
  let result = questions.map((question, position) => {
    const skips = question.skips.filter((rule) => ruleProblem(questions, position, rule) === null)
    return skips.length === question.skips.length ? question : { ...question, skips }
  })
  for (let gap = firstUnreached(result); gap > 0; gap = firstUnreached(result)) {
    const before = gap - 1
    result = result.map((question, position) =>
      position === before ? { ...question, skips: question.skips.slice(0, -1) } : question,
    )
  }
  return result
}

/** Value by which a rule knows an answer; null for none, a code, or one that is no choice. */
function singleValueOf(answer: Answer | undefined): number | null {
  if (typeof answer === 'number') return answer
  if (typeof answer !== 'object' || answer === null || !('marks' in answer)) return null
  return answer.marks.length === 1 ? (answer.marks[0] ?? null) : null
}

/** -1 when the question is not there. */
function targetOf(questions: readonly Asked[], { to }: Skip): number {
  return to === null ? questions.length : questions.findIndex(({ key }) => key === to)
}

/** The first rule that has an answer is the one that is followed. */
function isDecidedBefore(skips: readonly Skip[], rule: Skip): boolean {
  const decided = skips.slice(0, Math.max(0, skips.indexOf(rule))).flatMap(({ values }) => values)
  return rule.values.every((value) => decided.includes(value))
}

/** Points to share out, places and pairs are answered as a whole: who comes in halfway cannot answer them. */
function partsGroup(questions: readonly Asked[], position: number, target: number): boolean {
  const group = questions[target]?.group
  if (!group || group.kind === 'matrix') return false
  const start = firstOfRun(questions, target)
  if (position < start && target > start && isWhole(group.kind)) return true
  return !isWhole(group.kind) && (target - start) % 2 === 1 && target - position > 1
}

function isWhole(kind: NonNullable<Question['group']>['kind']): boolean {
  return kind === 'sum' || kind === 'ranking'
}

function firstOfRun(questions: readonly Asked[], position: number): number {
  const key = questions[position]?.group?.key
  let start = position
  while (start > 0 && questions[start - 1]?.group?.key === key) start -= 1
  return start
}

function hasTheseChoices(question: Asked, values: readonly number[]): boolean {
  if (!canHaveSkips(question) || values.length === 0) return false
  const offered = choicesOf(question).map(({ value }) => value)
  return values.every((value) => offered.includes(value))
}

function firstUnreached(questions: readonly Asked[]): number {
  const reached = reachedPositions(questions)
  return questions.findIndex((_, position) => !reached.has(position))
}

/** Positions to which some way of answering leads. Rules only go forward, so one pass is enough. */
function reachedPositions(questions: readonly Asked[]): ReadonlySet<number> {
  const reached = new Set([0])
  questions.forEach((question, position) => {
    if (!reached.has(position)) return
    for (const answer of waysToAnswer(question)) reached.add(nextPosition(questions, position, answer))
  })
  return reached
}

/** A question left blank goes on with the next one, but that is no way on which to rely. */
function waysToAnswer(question: Asked): Answer[] {
  if (question.skips.length === 0 || !canHaveSkips(question)) return [null]
  const values = choicesOf(question).map(({ value }) => value)
  if (values.length === 0) return [null]
  return question.naAllowed ? [...values, 'na'] : values
}
