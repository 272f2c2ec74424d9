import type { LineRoleGap, ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { resultsReader } from '../analysis/resultsReader'
import { roleGapsReader } from '../analysis/roleGaps'
import type { Deps } from '../deps'
import { isMeasure } from './attributeRatings'

/** Makes the function that tells in which lines of a libreta one mean stands for roles that are far apart. */
export function lineRoleGapsReader(deps: Pick<Deps, 'db' | 'jobs'>) {
  const results = resultsReader(deps.db)
  const roleGaps = roleGapsReader(deps)

  async function ofWave(
    { waveId, label: waveLabel }: ScorecardResult['counted'][number],
    rows: ScorecardResult['rows'],
  ): Promise<LineRoleGap[]> {
    const read = await roleGaps(waveId)
    if (!read) return []
    const { questions } = results.held(waveId)
    return read.gaps.flatMap(({ key, ...gap }) => {
      const question = questions.find((one) => one.key === key && isMeasure(questions, one))
      const line = rows.find(
        ({ attributeId }) => attributeId !== null && attributeId === question?.attributeId,
      )
      return line ? [{ row: line.key, waveId, waveLabel, roleKey: read.roleKey, gap }] : []
    })
  }

  return async ({ counted, rows }: ScorecardResult): Promise<LineRoleGap[]> => {
    const found = await Promise.all(counted.map((wave) => ofWave(wave, rows)))
    return found.flat()
  }
}
