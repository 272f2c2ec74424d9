import type { Questionnaire } from './questionnaire'

/** What is written letter by letter; all else is chosen, and each choice is a step of its own. */
const typed: ReadonlySet<string> = new Set(['es', 'en', 'code', 'min', 'max', 'lines'])

/**
 * Where two questionnaires differ when somebody has only gone on writing, as a path such as `questions.2.text.es`, or
 * several paths where a pair shares its words; null when anything else is different, and when nothing is.
 */
export function typedField(before: Questionnaire, after: Questionnaire): string | null {
  const paths: string[] = []
  const isTyping = differences(before, after, [], paths)
  return isTyping && paths.length > 0 ? paths.join(' ') : null
}

/** False as soon as something differs that is not typed. */
function differences(one: unknown, other: unknown, path: readonly string[], found: string[]): boolean {
  if (Object.is(one, other)) return true
  if (isTree(one) && isTree(other)) {
    const names = Object.keys(one)
    if (names.length !== Object.keys(other).length) return false
    return names.every((name) => differences(one[name], other[name], [...path, name], found))
  }
  if (isTree(one) || isTree(other) || !typed.has(path.at(-1) ?? '')) return false
  found.push(path.join('.'))
  // A question that was moved differs in many places; a pair that shares its words, in two.
  return found.length <= 2
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
