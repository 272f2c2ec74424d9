import type { LineRoleGap, ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { resultsReader } from '../analysis/resultsReader'
import { roleGapsReader } from '../analysis/roleGaps'
import type { Deps } from '../deps'
import { caseRoleGapTask, manyCasesIn } from '../standards/caseTasks'
import { isMeasure } from './attributeRatings'

/** Makes the function that tells in which lines of a libreta one mean stands for roles that are far apart. */
export function lineRoleGapsReader(deps: Pick<Deps, 'db' | 'jobs' | 'clock'>) {
  const { db, jobs, clock } = deps
  const areManyCases = manyCasesIn(db)
  const results = resultsReader(db)
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

  /** Of cases, roles are told apart in what was answered in time. */
  async function ofCases({ cases, rows }: ScorecardResult): Promise<LineRoleGap[]> {
    const line = rows.find(({ indicator }) => indicator === 'answeredInTime')
    if (!line || !cases) return []
    const asked = { ...cases, now: clock.now().slice(0, 16) }
    const gap = areManyCases() ? await jobs.read('caseRoleGap', asked) : caseRoleGapTask({ db }, asked)
    return gap ? [{ row: line.key, waveId: null, waveLabel: '', roleKey: '', gap }] : []
  }

  return async (result: ScorecardResult): Promise<LineRoleGap[]> => {
    const { counted, rows } = result
    const found = await Promise.all(counted.map((wave) => ofWave(wave, rows)))
    return [...found.flat(), ...(await ofCases(result))]
  }
}
