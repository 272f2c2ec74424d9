import type { CivilDate } from '#shared/calendar/civilDate'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { inLanguage } from '#shared/i18n/languages'
import type { reportsContract } from '#shared/reports/reports.contract'
import { tellsOf } from '#shared/scorecards/scorecardDraft'
import { resultsReader } from '../analysis/resultsReader'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { scorecardReader } from '../scorecards/readScorecard'
import { scorecardsRepository } from '../scorecards/scorecards.repository'

export function reportsHandlers({ db, clock, desktop, jobs }: Deps): HandlersFor<typeof reportsContract> {
  const scorecards = scorecardsRepository(db)
  const results = resultsReader(db)

  /** The libreta that was asked for, or the first one in use of the survey. */
  function scorecardOf(id: number | null, surveyId: number) {
    if (id === null) return scorecards.list().find((one) => tellsOf(one, surveyId)) ?? null
    const scorecard = scorecards.find(id)
    if (!scorecard) throw new AppError('notFound')
    return scorecard
  }

  /** The libreta and its period, as the file is named. */
  function periodOf(id: number | null, start: CivilDate | null): { name: string; period: string } {
    const scorecard = id === null ? null : scorecards.find(id)
    const read = scorecard && scorecardReader({ db, clock }).read(scorecard, { waveId: null, start })
    if (!read) throw new AppError('notFound')
    return { name: read.scorecard.name, period: read.period.label ?? read.period.start.slice(0, 7) }
  }

  return {
    'reports.choices': async ({ waveId }) => {
      const isOfEmployees = waveId !== null && results.held(waveId).isOfEmployees
      const { sheetList } = await import('./workbook/sheetList')
      const sheets = sheetList.map(({ key, name, about }) => ({
        key,
        name: { ...name },
        about: about && { ...about },
      }))
      return { sheets, isOfEmployees }
    },

    'reports.workbook': async ({ scorecardId, withScorecard, waveId, start, language, ...chosen }) => {
      if (waveId === null) {
        const { name, period } = periodOf(scorecardId, start)
        const path = await desktop.chooseTarget('workbook', fileNameOf([name, period], 'xlsx'))
        const input = { path: path ?? '', scorecardId, waveId, start, language, ...chosen }
        return path === null ? null : { jobId: jobs.start('workbook', input) }
      }
      const { wave, title } = results.held(waveId)
      const scorecard = withScorecard ? scorecardOf(scorecardId, wave.surveyId) : null
      const name = scorecard?.name ?? inLanguage(title, language)
      const path = await desktop.chooseTarget('workbook', fileNameOf([name, wave.label], 'xlsx'))
      if (path === null) return null
      const input = { path, scorecardId: scorecard?.id ?? null, waveId, language, ...chosen }
      return { jobId: jobs.start('workbook', input) }
    },

    'reports.analyst': async ({ waveId, format, language }) => {
      const { wave, title, isOfEmployees } = results.held(waveId)
      if (isOfEmployees) throw new AppError('notAllowed')
      const parts = [inLanguage(title, language), wave.label, format.toUpperCase()]
      const path = await desktop.chooseTarget('archive', fileNameOf(parts, 'zip'))
      if (path === null) return null
      return { jobId: jobs.start('analyst', { path, waveId, format, language }) }
    },
  }
}
