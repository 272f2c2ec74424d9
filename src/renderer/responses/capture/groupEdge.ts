import type { Question } from '#shared/surveys/question'

/** Where in its group a question stands; undefined for a question on its own. */
export type GroupEdge = 'first' | 'inner' | 'last'

/** Questions of one group are drawn together. */
export function groupEdge(questions: readonly Question[], index: number): GroupEdge | undefined {
  const key = questions[index]?.group?.key
  if (key === undefined) return undefined
  if (questions[index - 1]?.group?.key !== key) return 'first'
  return questions[index + 1]?.group?.key === key ? 'inner' : 'last'
}
