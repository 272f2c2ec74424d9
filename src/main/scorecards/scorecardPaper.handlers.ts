import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Language } from '#shared/i18n/languages'
import { type ScorecardPaper, scorecardPaperRoute } from '#shared/scorecards/paper'
import type { scorecardsContract } from '#shared/scorecards/scorecards.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { writeWhole } from '../writeWhole'
import { lineRoleGapsReader } from './lineRoleGaps'
import { scorecardReader } from './readScorecard'
import { scorecardsRepository } from './scorecards.repository'

type PaperProcedures = Pick<
  typeof scorecardsContract,
  'scorecards.paper' | 'scorecards.printPaper' | 'scorecards.openPaper'
>

/** What the files are called. */
const fileNames: Readonly<Record<Language, Readonly<Record<ScorecardPaper, string>>>> = {
  es: { page: 'Libreta', poster: 'Cartel de la libreta' },
  en: { page: 'Scorecard', poster: 'Scorecard poster' },
}

/** The printed libreta: what it says, and writing it to a PDF. */
export function scorecardPaperHandlers(deps: Deps): HandlersFor<PaperProcedures> {
  const { db, clock, desktop } = deps
  const scorecards = scorecardsRepository(db)
  const business = businessRepository(db)
  const reader = scorecardReader({ db, clock })
  const roleGapsOf = lineRoleGapsReader(deps)
  /** Of the last paper written: the page never names a path. */
  let lastPath: string | null = null

  return {
    'scorecards.paper': async ({ id, ...chosen }) => {
      const scorecard = scorecards.find(id)
      if (!scorecard) throw new AppError('notFound')
      const result = reader.read(scorecard, chosen)
      const profile = business.get()
      return (
        result && {
          businessName: profile?.name ?? '',
          logo: profile?.logo ?? null,
          language: profile?.language ?? 'es',
          today: clock.today(),
          result,
          roleGaps: await roleGapsOf(result),
        }
      )
    },
    'scorecards.printPaper': async (job) => {
      const scorecard = scorecards.find(job.id)
      if (!scorecard) throw new AppError('notFound')
      const kind = fileNames[business.get()?.language ?? 'es'][job.paper]
      const path = await desktop.chooseTarget('pdf', fileNameOf([kind, scorecard.name], 'pdf'))
      if (path === null) return null
      const bytes = await desktop.printPage(scorecardPaperRoute(job))
      try {
        await writeWhole(path, (handle) => handle.writeFile(bytes))
      } catch (error) {
        throw toWriteError(error)
      }
      lastPath = path
      return { fileName: basename(path) }
    },
    'scorecards.openPaper': async () => {
      if (lastPath === null) throw new AppError('notFound')
      await desktop.open(lastPath)
      return {}
    },
  }
}
