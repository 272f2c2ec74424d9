import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { GOAL_FROM_THE_BEGINNING, type standardsContract } from '#shared/standards/standards.contract'
import { topicKey } from '#shared/standards/topics'
import type { Deps } from '../deps'
import { monthsRepository } from '../months/months.repository'
import { caseAnalysisTask, caseSplitTask, caseStandardsTask, latestCasesTask, manyCasesIn } from './caseTasks'
import { standardsRepository } from './standards.repository'

/** The five service standards and the analysis of cases. */
export function standardsHandlers({
  db,
  clock,
  jobs,
}: Pick<Deps, 'db' | 'clock' | 'jobs'>): HandlersFor<typeof standardsContract> {
  const noted = standardsRepository(db)
  const areMany = manyCasesIn(db)
  // A first goal holds from the beginning; months that were signed without one keep having none.
  const months = monthsRepository(db)
  /** Now, as moments of cases are written: to the minute. */
  const thisMinute = () => clock.now().slice(0, 16)

  return {
    'cases.standards': (question) => {
      const asked = { ...question, now: thisMinute() }
      return areMany() ? jobs.read('caseStandards', asked) : caseStandardsTask({ db }, asked)
    },
    'cases.analysis': (question) => {
      const asked = { ...question, clock: 'calendar', now: thisMinute() } as const
      return areMany() ? jobs.read('caseAnalysis', asked) : caseAnalysisTask({ db }, asked)
    },
    'cases.split': (question) => {
      const asked = { ...question, clock: 'calendar', now: thisMinute() } as const
      return areMany() ? jobs.read('caseSplit', asked) : caseSplitTask({ db }, asked)
    },
    'cases.standards.latest': (question) => {
      const asked = { ...question, now: thisMinute() }
      return areMany() ? jobs.read('latestCases', asked) : latestCasesTask({ db }, asked)
    },
    'cases.standards.setGoal': ({ standard, ...version }) => {
      const validFrom =
        version.validFrom === GOAL_FROM_THE_BEGINNING
          ? (months.firstOpenDay() ?? version.validFrom)
          : version.validFrom
      noted.setGoal(standard, { ...version, validFrom })
      return {}
    },
    'cases.standards.goals': ({ standard }) => noted.goals(standard),
    'cases.standards.restart': ({ measure, start, reason }) => {
      if (start > clock.today()) throw new AppError('caseMomentWrong', { start: 'inFuture' })
      if (noted.restarts(measure).some((known) => known.start === start)) throw new AppError('dateTaken')
      return { id: noted.restart(measure, start, reason) }
    },
    'cases.standards.voidRestart': ({ id }) => {
      noted.voidRestart(id, clock.now())
      return {}
    },
    'cases.standards.setSimple': ({ topic, isSimple }) => {
      noted.setSimple(topicKey(topic), isSimple)
      return {}
    },
    'cases.standards.setServed': ({ month, customers }) => {
      noted.setServed(month, customers)
      return {}
    },
  }
}
