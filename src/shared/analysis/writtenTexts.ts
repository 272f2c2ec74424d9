import type { Answer } from '../responses/answers'

/** What somebody wrote as an answer, or beside "other"; null where nothing is written. */
export function writtenIn(answer: Answer | undefined): { text: string; isOther: boolean } | null {
  if (typeof answer !== 'object' || answer === null) return null
  const [text, isOther] = 'text' in answer ? [answer.text, false] : ['marks' in answer && answer.other, true]
  return typeof text === 'string' && text.trim() !== '' ? { text: text.trim(), isOther } : null
}
