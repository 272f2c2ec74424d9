import type { LocalText } from '../i18n/languages'
import { groupOf, isFirstOfPair, lineOf } from '../surveys/groups'
import type { Question } from '../surveys/question'
import { folded } from '../text/folded'

/** Element of the questions on services wanted in the template library (domain.md §5, T12). */
const SERVICE_ELEMENT = 'SERV'

/** A service that a questionnaire asks about; positions of its questions, null where it does not ask. */
export interface AskedService {
  /** Key of the question that stands for it through all waves. */
  readonly key: string
  /** What the question says. */
  readonly text: LocalText
  readonly attributeId: number | null
  /** "Do you want it?", yes or no. */
  readonly wantsAt: number | null
  /** How important it is, 1 to 5. */
  readonly importanceAt: number | null
  /** Its line in a group that shares out 100 points or is ranked. */
  readonly pointsAt: number | null
}

/**
 * The services that a questionnaire asks about: each question of yes or no with its importance, which is paired with
 * it, is of the same attribute or comes next; and the lines of shared points or of a ranking, which belong to a
 * service of the same attribute or words, or are services by themselves (domain.md §1.1).
 */
export function askedServices(questions: readonly Question[]): AskedService[] {
  const lines = pointsGroup(questions)
  const wanted = questions.flatMap((question, wantsAt): AskedService[] => {
    if (question.type !== 'YN') return []
    const importanceAt = importanceOf(questions, wantsAt)
    const pointsAt = lines.find((at) => isSameService(questions[at], question)) ?? null
    const isService = importanceAt !== null || pointsAt !== null || question.element === SERVICE_ELEMENT
    const { key, text, attributeId } = question
    return isService ? [{ key, text, attributeId, wantsAt, importanceAt, pointsAt }] : []
  })
  const taken = new Set(wanted.map(({ pointsAt }) => pointsAt))
  // Where something is wanted, points that belong to none of it are of another matter.
  const alone = wanted.length > 0 ? [] : lines.filter((at) => !taken.has(at))
  return [
    ...wanted,
    ...alone.flatMap((pointsAt): AskedService[] => {
      const line = questions[pointsAt]
      if (!line) return []
      const { key, text, attributeId } = line
      return [{ key, text, attributeId, wantsAt: null, importanceAt: null, pointsAt }]
    }),
  ]
}

/** Positions of the first group that shares out points or is ranked, but for those about the five dimensions. */
export function pointsGroup(questions: readonly Question[]): number[] {
  const first = questions.find(
    ({ group, dimension }) => (group?.kind === 'sum' || group?.kind === 'ranking') && dimension === null,
  )
  const run = first ? groupOf(questions, first.key) : null
  return run ? run.questions.map((_, index) => run.start + index) : []
}

function importanceOf(questions: readonly Question[], wantsAt: number): number | null {
  const question = questions[wantsAt]
  if (!question) return null
  const line = lineOf(questions, question.key)
  if (line?.questions.length === 2 && questions[line.start]?.type === 'I5') return line.start
  if (question.attributeId !== null) {
    const at = questions.findIndex(
      ({ type, attributeId }) => type === 'I5' && attributeId === question.attributeId,
    )
    if (at !== -1) return at
  }
  const next = questions[wantsAt + 1]
  const isItsOwn = next?.type === 'I5' && (next.group === null || !isFirstOfPair(questions, next.key))
  return isItsOwn ? wantsAt + 1 : null
}

function isSameService(line: Question | undefined, question: Question): boolean {
  if (!line) return false
  if (question.attributeId !== null && line.attributeId === question.attributeId) return true
  return (['es', 'en'] as const).some((language) => {
    const words = folded(line.text[language]).trim()
    return words !== '' && folded(question.text[language]).includes(words)
  })
}

/**
 * What tells each text from the others: without the words with which all of them begin and end, such as "Would you
 * like us to offer". The whole text where nothing would be left, or where there is one alone.
 */
export function tellingParts(texts: readonly string[]): string[] {
  const split = texts.map((text) => text.replace(/^[¿¡\s]+|[?!.\s]+$/g, '').split(/\s+/))
  if (texts.length < 2) return [...texts]
  const shortest = Math.min(...split.map(({ length }) => length))
  const same = (at: (words: readonly string[]) => string | undefined) =>
    new Set(split.map((words) => folded(at(words) ?? ''))).size === 1
  let start = 0
  while (start < shortest && same((words) => words[start])) start += 1
  let end = 0
  while (end < shortest - start && same((words) => words.at(-1 - end))) end += 1
  return split.map((words, index) => {
    const rest = words.slice(start, words.length - end).join(' ')
    return rest === '' ? (texts[index] ?? '') : rest.charAt(0).toUpperCase() + rest.slice(1)
  })
}

/** Words of an option with which somebody says not to be a customer yet. */
const notCustomer =
  /\b(no\s+(soy|es|somos|era)\b.*\bclient|no[\s_-]*client|not\b.*\bcustomer|non[\s_-]?customer)/

/** The question and the option with which people say that they are not customers; null when it is not asked. */
export function nonCustomerOption(
  questions: readonly Question[],
): { readonly position: number; readonly value: number } | null {
  for (const [position, { type, options }] of questions.entries()) {
    if (type !== 'SC') continue
    const at = options.findIndex(({ es, en }) => notCustomer.test(folded(es)) || notCustomer.test(folded(en)))
    if (at !== -1) return { position, value: at + 1 }
  }
  return null
}
