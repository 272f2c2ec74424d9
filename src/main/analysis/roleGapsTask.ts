import { countWhere, successOf } from '#shared/analysis/figures'
import { type RoleGaps, roleGapOf, roleQuestionOf } from '#shared/analysis/roles'
import { safeSegments } from '#shared/analysis/safeSegments'
import { splitByQuestion } from '#shared/analysis/split'
import type { TaskContext } from '../jobs/task'
import { resultsReader } from './resultsReader'

/**
 * Where the roles of those who answered a wave are far apart (domain.md §1.18): what may not be shown of a role is not
 * compared either. Null where nobody was asked for the role, and of employees, who are never told apart.
 */
export function roleGapsTask(
  { db }: Pick<TaskContext, 'db'>,
  { waveId }: { readonly waveId: number },
): RoleGaps | null {
  const reader = resultsReader(db)
  const of = reader.held(waveId)
  const role = of.isOfEmployees ? null : roleQuestionOf(of.questions)
  if (!role) return null
  const { segments } = reader.tallies(of, splitByQuestion(role.key))
  const gaps = of.questions.flatMap(({ key, type }, position) => {
    const isTop = successOf(type)
    if (!isTop || key === role.key) return []
    const states = safeSegments(segments.map(({ tallies }) => tallies[position]?.valid ?? 0))
    const roles = segments.flatMap(({ label, tallies }, index) => {
      const tally = tallies[position]
      // Sheets that do not say their role are nobody's.
      if (label === null || !tally || states[index] !== 'shown') return []
      return [{ label, n: tally.valid, successes: countWhere(tally, isTop) }]
    })
    const gap = roleGapOf(roles)
    return gap ? [{ key, ...gap }] : []
  })
  return { roleKey: role.key, gaps }
}
