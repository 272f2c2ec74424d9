import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { periodReportContract } from '#shared/reports/periodReport.contract'
import { periodReportNames } from '#shared/reports/reportNames'
import type { SurveySummary } from '#shared/surveys/surveys.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { writePeriodReport } from './periodReportPdf'
import { periodReportReader } from './readPeriodReport'

/** Countries whose paper is Letter. */
const letterCountries: ReadonlySet<string> = new Set([
  'US',
  'CA',
  'MX',
  'CO',
  'CL',
  'VE',
  'PH',
  'GT',
  'CR',
  'PA',
  'DO',
])

/** A report begins with the surveys in which customers grade, the newest first. */
function gradedFirst(listed: readonly SurveySummary[]): SurveySummary[] {
  return [...listed].sort((one, other) => Number(other.isGraded) - Number(one.isGraded))
}

/** The report of a period: what it says, and writing it to a PDF. */
export function periodReportHandlers(deps: Deps): HandlersFor<typeof periodReportContract> {
  const { db, desktop } = deps
  const scorecards = scorecardsRepository(db)
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)
  const business = businessRepository(db)
  const readReport = periodReportReader(deps)
  /** Of the last report written: the page never names a path. */
  let lastPath: string | null = null

  return {
    'reports.periodChoices': () => ({
      surveys: gradedFirst(surveys.list()).map(({ id, title }) => ({
        id,
        title,
        waves: waves
          .ofSurvey(id)
          .filter(({ usableCount }) => usableCount > 0)
          .map(({ id: waveId, label }) => ({ id: waveId, label }))
          .reverse(),
      })),
      scorecards: scorecards.list().map(({ id, name }) => ({ id, name })),
      paper: letterCountries.has(business.get()?.country ?? '') ? 'Letter' : 'A4',
    }),
    'reports.period': readReport,
    'reports.periodPdf': async (choice) => {
      const { length } = choice.period
      const when =
        length === 'wave'
          ? (waves.find(choice.period.waveId)?.label ?? '')
          : choice.period.start.slice(0, length === 'year' ? 4 : 7)
      const name = periodReportNames[business.get()?.language ?? 'es']
      const path = await desktop.chooseTarget('pdf', fileNameOf([name, when], 'pdf'))
      if (path === null) return null
      await writePeriodReport(deps, choice, path)
      lastPath = path
      return { fileName: basename(path) }
    },
    'reports.openPeriodPdf': async () => {
      if (lastPath === null) throw new AppError('notFound')
      await desktop.open(lastPath)
      return {}
    },
  }
}
