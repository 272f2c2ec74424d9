import { daysBetween } from '#shared/calendar/civilDate'
import type { HandlersFor } from '#shared/contract/procedure'
import type { DueSurvey, HomeWave, homeContract } from '#shared/home/home.contract'
import type { SurveySummary, Wave } from '#shared/surveys/surveys.contract'
import { nextDue } from '#shared/surveys/waves'
import type { Deps } from '../deps'
import { responsesRepository } from '../responses/responses.repository'
import { scorecardReader } from '../scorecards/readScorecard'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { plansRepository } from '../surveys/plans.repository'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { dueSoon } from './dueList'
import { ownerMinuteReader } from './ownerMinute'

type TitleOf = (surveyId: number) => SurveySummary['title']

export function homeHandlers(deps: Deps): HandlersFor<typeof homeContract> {
  const { db, clock, session } = deps
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const plans = plansRepository(db)
  const responses = responsesRepository(db)
  const scorecards = scorecardsRepository(db)
  const reader = scorecardReader({ db, clock })
  const readMinute = ownerMinuteReader(deps)

  function latestScorecard() {
    const [scorecard] = scorecards.list()
    const result = scorecard && reader.read(scorecard, { waveId: null })
    if (!result) return null
    const { id, name, rhythm } = result.scorecard
    const { label, start } = result.period
    const { grade, band, previousGrade } = result.total
    return { id, name, waveLabel: label, rhythm, start, grade, band, previousGrade }
  }

  function dueSurveys(titleOf: TitleOf): DueSurvey[] {
    const due = plans.planned().flatMap(({ surveyId, plan, ...held }) => {
      const next = nextDue({ ...held, everyMonths: plan?.everyMonths ?? null }, clock.today())
      return next === null ? [] : [{ surveyId, surveyTitle: titleOf(surveyId), due: next }]
    })
    return due.sort((one, other) => one.due.days - other.due.days)
  }

  return {
    'home.due': () => dueSoon(deps),
    'home.minute': readMinute,
    'home.today': () => {
      const listed = surveys.list()
      const drafts = responses.wavesWithDraft()
      const titleOf: TitleOf = (surveyId) =>
        listed.find(({ id }) => id === surveyId)?.title ?? { es: '', en: '' }
      const toHomeWave = (wave: Wave): HomeWave => ({
        ...wave,
        surveyTitle: titleOf(wave.surveyId),
        hasDraft: drafts.has(wave.id),
        daysOpen: Math.max(0, daysBetween(wave.openedOn, clock.today())),
      })
      const lastClosed = waves.lastClosed()
      return {
        surveyCount: listed.length,
        due: dueSurveys(titleOf),
        sheetCount: listed.reduce((total, survey) => total + survey.sheetCount, 0),
        openWaves: waves.open().map(toHomeWave),
        lastClosedWave: lastClosed && toHomeWave(lastClosed),
        // The grade of the business is the owner's.
        scorecard: session.role() === 'owner' ? latestScorecard() : null,
      }
    },
  }
}
