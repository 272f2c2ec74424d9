import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { reportsContract } from '#shared/reports/reports.contract'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { wavesRepository } from '../surveys/waves.repository'

export function reportsHandlers({ db, desktop, jobs }: Deps): HandlersFor<typeof reportsContract> {
  const scorecards = scorecardsRepository(db)
  const waves = wavesRepository(db)

  return {
    'reports.workbook': async ({ scorecardId, waveId, language }) => {
      const scorecard = scorecards.find(scorecardId)
      const wave = waves.find(waveId)
      if (!scorecard || !wave) throw new AppError('notFound')
      const path = await desktop.chooseTarget('workbook', fileNameOf([scorecard.name, wave.label], 'xlsx'))
      if (path === null) return null
      return { jobId: jobs.start('workbook', { path, scorecardId, waveId, language }) }
    },
  }
}
