import type { LocalText } from '../i18n/languages'
import { folded } from '../text/folded'
import { type Added, maxQuestions, newKey, placeOf } from './editing'
import { endAfter, inserted, withQuestions } from './groups'
import { lineWith } from './moving'
import type { Question } from './question'
import type { Questionnaire } from './questionnaire'
import { isScaleType } from './scales'

/** The lines of these questions, in order, each once: both of a pair go together. */
function linesOf(questions: readonly Question[], keys: ReadonlySet<string>): readonly Question[] {
  const meant = new Set(
    questions.flatMap(({ key }) => (keys.has(key) ? (lineWith(questions, key)?.questions ?? []) : [])),
  )
  return questions.filter((question) => meant.has(question))
}

/** Without the lines of these questions. */
export function removeSeveral(questionnaire: Questionnaire, keys: ReadonlySet<string>): Questionnaire {
  const gone = new Set(linesOf(questionnaire.questions, keys))
  const questions = questionnaire.questions.filter((question) => !gone.has(question))
  return withQuestions(questionnaire, questions)
}

/** Puts questions back that were removed, each below the one it stood below, whatever was written meanwhile. */
export function restored(
  now: Questionnaire,
  before: Questionnaire,
  keys: ReadonlySet<string>,
): Questionnaire {
  let result = now
  before.questions.forEach((question, place) => {
    const isGone = keys.has(question.key) && placeOf(result.questions, question.key) < 0
    if (!isGone || result.questions.length >= maxQuestions) return
    const above = before.questions
      .slice(0, place)
      .reverse()
      .map(({ key }) => placeOf(result.questions, key))
      .find((found) => found >= 0)
    result = inserted(result, [question], above === undefined ? 0 : above + 1)
  })
  return result
}

/** Copies below the last of them, in their order and in groups of their own, tied to no attribute; null where they do not fit. */
export function duplicateSeveral(
  questionnaire: Questionnaire,
  keys: ReadonlySet<string>,
  version: number,
): Added | null {
  const { questions } = questionnaire
  const originals = linesOf(questions, keys)
  const last = originals.at(-1)
  if (!last || questions.length + originals.length > maxQuestions) return null
  const copies: Question[] = []
  const groupKeys = new Map<string, string>()
  for (const original of originals) {
    const key = newKey([...questions, ...copies], version)
    const { group } = original
    const groupKey = group && (groupKeys.get(group.key) ?? `g-${key}`)
    if (group && groupKey) groupKeys.set(group.key, groupKey)
    copies.push({
      ...original,
      key,
      attributeId: null,
      skips: [],
      group: group && groupKey ? { ...group, key: groupKey } : null,
    })
  }
  const next = inserted(questionnaire, copies, endAfter(questions, last.key))
  return { questionnaire: next, key: copies[0]?.key ?? last.key }
}

/** Whether these questions can be one matrix: two or more that follow each other, on one scale, in no other group. */
export function canBeMatrix(questions: readonly Question[], keys: ReadonlySet<string>): boolean {
  const places = questions.flatMap(({ key }, place) => (keys.has(key) ? [place] : []))
  const [first] = places
  if (first === undefined || places.length < 2) return false
  const type = questions[first]?.type
  return (
    type !== undefined &&
    isScaleType(type) &&
    places.every((place, index) => place === first + index) &&
    places.every((place) => questions[place]?.type === type && questions[place]?.group === null)
  )
}

/** Keys of the questions in which these words are, in either language, whatever their accents and capitals. */
export function questionsWith(questions: readonly Question[], words: string): readonly string[] {
  const sought = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  const textsOf = ({ text, help, heading, code, options }: Question) =>
    folded([...[text, help, heading, ...options].map(bothOf), code].join(' '))
  return questions
    .filter((question) => {
      const texts = textsOf(question)
      return sought.every((word) => texts.includes(word))
    })
    .map(({ key }) => key)
}

function bothOf({ es, en }: LocalText): string {
  return `${es} ${en}`
}
