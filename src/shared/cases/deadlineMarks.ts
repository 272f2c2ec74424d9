import type { CaseLine } from './caseLines'

/** Marks of a term: half and 80 % of it gone by, its end, and past it (domain.md §2.4). In the order they are reached. */
export const deadlineMarks = ['half', 'most', 'end', 'past'] as const
export type DeadlineMark = (typeof deadlineMarks)[number]

type Standing = Pick<CaseLine, 'id' | 'deadlineState' | 'alert'>

/** The last mark that the term of a case has reached; null before the first, and where no answer is owed. */
export function markOf({ deadlineState, alert }: Omit<Standing, 'id'>): DeadlineMark | null {
  if (deadlineState === 'overdue') return 'past'
  if (deadlineState === 'dueToday') return 'end'
  if (deadlineState !== 'running' || alert === 0) return null
  return alert === 100 ? 'end' : alert === 80 ? 'most' : 'half'
}

/** How many cases are at each mark. */
export type MarkCounts = Readonly<Record<DeadlineMark, number>>

/** Counts cases by the mark that they have reached. */
export function countMarks(lines: readonly Standing[]): MarkCounts {
  const counts: Record<DeadlineMark, number> = { half: 0, most: 0, end: 0, past: 0 }
  for (const line of lines) {
    const mark = markOf(line)
    if (mark) counts[mark] += 1
  }
  return counts
}

/** Id of a case → the last mark that was told of it. */
export type MarksTold = Readonly<Record<string, DeadlineMark>>

/**
 * Which cases have reached a mark that nobody was told of yet, and what will have been told after that. A case whose
 * term was made longer goes back to an earlier mark, and is told of again; one that is answered is forgotten.
 */
export function newMarks(
  lines: readonly Standing[],
  told: MarksTold,
): { readonly fresh: readonly Standing[]; readonly told: MarksTold } {
  const fresh = lines.filter((line) => {
    const mark = markOf(line)
    const before = told[line.id]
    return mark !== null && (before === undefined || rankOf(before) < rankOf(mark))
  })
  const now = lines.flatMap((line) => {
    const mark = markOf(line)
    return mark ? [[line.id, mark] as const] : []
  })
  return { fresh, told: Object.fromEntries(now) }
}

const rankOf = (mark: DeadlineMark): number => deadlineMarks.indexOf(mark)
