import { plainWords } from '../customers/searchText'
import { isAtLeast, ratio } from '../stats/numbers'
import type { CountedCase, MeasuredCase } from './measuredCase'

/** From this share of all questions, and … */
const COMMON_SHARE = 0.05
/** … with this share of first-contact resolutions, a topic is proposed as simple (domain.md §1.9, standard 5). */
const EASY_SHARE = 0.9

/** What makes two ways of writing a topic the same. */
export function topicKey(topic: string): string {
  return plainWords(topic.trim())
}

/** A question: a petition, or anything else that names a topic people ask about (domain.md §1.9, standard 5). */
export function isQuestion({ facts }: CountedCase): boolean {
  return facts.kind === 'petition' || facts.topic.trim() !== ''
}

/** A topic among the questions of a period. */
export interface TopicFigures {
  readonly topic: string
  readonly n: number
  /** Of all questions, 0–1; null without questions. */
  readonly share: number | null
  /** Of its resolved ones, solved at the first contact, 0–1; null when none is resolved. */
  readonly firstContact: number | null
  readonly isSimple: boolean
  /** It comes up often and is solved at once: an answer to hang on the wall. */
  readonly isProposed: boolean
  readonly ids: readonly number[]
}

/** The topics of some questions, the most asked first, ties by name. */
export function topicFigures(
  questions: readonly MeasuredCase[],
  simpleTopics: ReadonlySet<string>,
): TopicFigures[] {
  const groups = new Map<string, MeasuredCase[]>()
  for (const question of questions) {
    const key = topicKey(question.facts.topic)
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), question])
  }
  const figures = [...groups].map(([key, group]): TopicFigures => {
    const solved = group.filter(({ isFirstContact }) => isFirstContact !== null)
    const easy = solved.filter(({ isFirstContact }) => isFirstContact)
    const share = ratio(group.length, questions.length)
    const firstContact = ratio(easy.length, solved.length)
    const isSimple = simpleTopics.has(key)
    const isCommon = share !== null && isAtLeast(share, COMMON_SHARE)
    const isEasy = firstContact !== null && isAtLeast(firstContact, EASY_SHARE)
    return {
      topic: group[0]?.facts.topic.trim() ?? key,
      n: group.length,
      share,
      firstContact,
      isSimple,
      isProposed: !isSimple && isCommon && isEasy,
      ids: group.map(({ id }) => id),
    }
  })
  return figures.sort((one, other) => other.n - one.n || one.topic.localeCompare(other.topic, 'es'))
}
