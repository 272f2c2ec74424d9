import { type Added, maxQuestions, newKey, placeOf } from './editing'
import { groupOf, inserted, type Line, lineLength, lineOf, withQuestions } from './groups'
import type { Question, QuestionGroup } from './question'
import type { Questionnaire } from './questionnaire'

/** What moves, is copied and goes together with this question: its line of a pair, or itself. */
export function lineWith(questions: readonly Question[], key: string): Line | null {
  const line = lineOf(questions, key)
  if (line) return line
  const start = placeOf(questions, key)
  const question = questions[start]
  return question ? { start, questions: [question] } : null
}

/**
 * The question at the place of another one, counted from 0, with its pair. Outside its group it leaves it; among the
 * lines of another group it joins it when it is answered alike, and otherwise passes it by.
 */
export function moveLine(questionnaire: Questionnaire, key: string, to: number): Questionnaire {
  const { questions } = questionnaire
  const line = lineWith(questions, key)
  if (!line) return questionnaire
  const { start } = line
  const isDown = to > placeOf(questions, key)
  const end = start + line.questions.length
  // Between the two of its own pair is nowhere to go: one step more.
  const target = to >= start && to < end ? (isDown ? end : start - 1) : to
  if (to === placeOf(questions, key) || target < 0 || target >= questions.length) return questionnaire
  const rest = [...questions.slice(0, start), ...questions.slice(end)]
  const wanted = isDown ? target - line.questions.length + 1 : target
  const place = betweenLines(rest, line.questions, wanted, isDown)
  const group = groupAt(rest, line.questions, place)
  const moved = line.questions.map((question) => ({ ...question, group }))
  const next = [...rest.slice(0, place), ...moved, ...rest.slice(place)]
  return withQuestions(questionnaire, next)
}

/** Swaps the whole group of this question with what stands before or after it. */
export function moveGroup(questionnaire: Questionnaire, key: string, step: -1 | 1): Questionnaire {
  const { questions } = questionnaire
  const run = groupOf(questions, key)
  const beside = run && questions[step < 0 ? run.start - 1 : run.start + run.questions.length]
  if (!run || !beside) return questionnaire
  const length = groupOf(questions, beside.key)?.questions.length ?? 1
  const rest = questions.filter((question) => !run.questions.includes(question))
  const place = run.start + step * length
  return { ...questionnaire, questions: [...rest.slice(0, place), ...run.questions, ...rest.slice(place)] }
}

/** A copy of the line below it, tied to no attribute, which would otherwise count twice. */
export function duplicateLine(questionnaire: Questionnaire, key: string, version: number): Added | null {
  const { questions } = questionnaire
  const line = lineWith(questions, key)
  if (!line || questions.length + line.questions.length > maxQuestions) return null
  const copies: Question[] = []
  for (const original of line.questions) {
    copies.push({ ...original, key: newKey([...questions, ...copies], version), attributeId: null })
  }
  const next = inserted(questionnaire, copies, line.start + line.questions.length)
  return { questionnaire: next, key: copies[0]?.key ?? key }
}

/** Without the line of this question. */
export function removeLine(questionnaire: Questionnaire, key: string): Questionnaire {
  const line = lineWith(questionnaire.questions, key)
  if (!line) return questionnaire
  const questions = questionnaire.questions.filter((question) => !line.questions.includes(question))
  return withQuestions(questionnaire, questions)
}

/** The nearest place that does not part a pair, nor a group that these questions cannot join. */
function betweenLines(
  rest: readonly Question[],
  line: readonly Question[],
  wanted: number,
  isDown: boolean,
): number {
  const [before, after] = [rest[wanted - 1], rest[wanted]]
  const group = before?.group
  if (!before || !group || group.key !== after?.group?.key) return wanted
  const run = groupOf(rest, before.key)
  if (!run) return wanted
  const ownKey = line[0]?.group?.key
  if (ownKey !== group.key && !canJoin(line, before))
    return isDown ? run.start + run.questions.length : run.start
  const part = (wanted - run.start) % lineLength(group.kind)
  return part === 0 ? wanted : isDown ? wanted + 1 : wanted - 1
}

function canJoin(line: readonly Question[], neighbour: Question): boolean {
  const [question] = line
  if (!question || line.length > 1 || !neighbour.group || lineLength(neighbour.group.kind) > 1) return false
  return question.type === neighbour.type && neighbour.type !== 'SC' && neighbour.type !== 'MC'
}

/** The group that a line has at this place among the others. */
function groupAt(rest: readonly Question[], line: readonly Question[], place: number): QuestionGroup | null {
  const own = line[0]?.group ?? null
  const [before, after] = [rest[place - 1]?.group, rest[place]?.group]
  if (before && before.key === after?.key) return before
  if (!own) return null
  if (own.key === before?.key || own.key === after?.key) return own
  // The only line takes its group along; of several, a pair goes on as one and any other line alone.
  if (!rest.some(({ group }) => group?.key === own.key)) return own
  return lineLength(own.kind) > 1 ? { ...own, key: `g-${line[0]?.key}` } : null
}
