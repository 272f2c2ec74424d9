import { addDays } from '#shared/calendar/civilDate'
import { isPeriodComplete, type Period, periodOf } from '#shared/calendar/periods'
import { CaseFilter } from '#shared/cases/caseLines'
import { AppError } from '#shared/contract/reply'
import { overallQuestions } from '#shared/importance/measures'
import { actionsOfPeriod } from '#shared/plan/actionsOfPeriod'
import {
  mostReportedCases,
  type PeriodReport,
  type ReportChoice,
  type ReportedCase,
  type ReportedPlan,
  type ReportedSurvey,
} from '#shared/reports/periodReport'
import { tellsOf } from '#shared/scorecards/scorecardDraft'
import { everyCase } from '#shared/standards/standardsRead'
import type { Wave } from '#shared/surveys/surveys.contract'
import { comparisonOf } from '../analysis/comparison'
import { resultsReader } from '../analysis/resultsReader'
import { roleGapsReader } from '../analysis/roleGaps'
import { waveViewReader } from '../analysis/waveViewReader'
import { businessRepository } from '../business/business.repository'
import { casesHandlers } from '../cases/cases.handlers'
import type { Deps } from '../deps'
import { matrixTask } from '../importance/waveViews'
import { readActions } from '../plan/actions.handlers'
import { actionsRepository } from '../plan/actions.repository'
import { effectReader } from '../plan/effects'
import { readPlan } from '../plan/readPlan'
import { scorecardReader } from '../scorecards/readScorecard'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { standardsHandlers } from '../standards/standards.handlers'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'

/** A wave as it belongs to a report. */
interface ChosenWave {
  readonly wave: Wave
  readonly isInPeriod: boolean
}

/** Makes the function that reads everything a report says, from the same readers as the pages. */
export function periodReportReader(deps: Deps): (choice: ReportChoice) => Promise<PeriodReport> {
  const { db, clock } = deps
  const reader = resultsReader(db)
  const roleGaps = roleGapsReader(deps)
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)
  const scorecards = scorecardsRepository(db)
  const business = businessRepository(db)
  const libretas = scorecardReader({ db, clock })
  const matrixOf = waveViewReader(deps)('matrix', matrixTask)
  const { 'cases.standards': standardsOf, 'cases.analysis': analysisOf } = standardsHandlers(deps)
  const { 'cases.list': listCases } = casesHandlers(deps)

  function periodAsked({ period }: ReportChoice): Period {
    if (period.length !== 'wave') return periodOf(period.start, period.length)
    const wave = waves.find(period.waveId)
    if (!wave) throw new AppError('notFound')
    return { start: wave.openedOn, end: addDays(wave.closedOn ?? clock.today(), 1) }
  }

  /** The last wave of a survey that the period touches; else the last one before it. */
  function waveOf(surveyId: number, period: Period): ChosenWave | null {
    const before = waves.ofSurvey(surveyId).filter(({ openedOn, usableCount }) => {
      return openedOn < period.end && usableCount > 0
    })
    const wave = before.at(-1)
    return wave ? { wave, isInPeriod: (wave.closedOn ?? clock.today()) >= period.start } : null
  }

  /** What was held in the period; where nothing was, the one wave before it. */
  function wavesAsked({ period: asked, surveyIds }: ReportChoice, period: Period): ChosenWave[] {
    if (asked.length === 'wave') {
      const wave = waves.find(asked.waveId)
      return wave ? [{ wave, isInPeriod: true }] : []
    }
    const known = surveys.list().map(({ id }) => id)
    const held = known
      .filter((id) => surveyIds?.includes(id) ?? true)
      .flatMap((id) => waveOf(id, period) ?? [])
      .sort((first, second) => second.wave.openedOn.localeCompare(first.wave.openedOn))
    const inPeriod = held.filter(({ isInPeriod }) => isInPeriod)
    return inPeriod.length > 0 ? inPeriod : held.slice(0, 1)
  }

  async function surveyOf({ wave, isInPeriod }: ChosenWave): Promise<ReportedSurvey> {
    const { questions, surveyTitle, isOfEmployees } = reader.results({
      waveId: wave.id,
      split: 'none',
      withoutOdd: false,
    })
    const previous = waveBefore(wave)
    const side = (waveId: number) => ({ waveId, split: 'none' as const, segment: null })
    const { split: _, ...importance } = await matrixOf({ waveId: wave.id, split: 'none' })
    return {
      surveyId: wave.surveyId,
      title: surveyTitle,
      isOfEmployees,
      wave,
      sampling: wave.sampling,
      isInPeriod,
      headlineKey: overallQuestions(questions.map(({ question }) => question))[0]?.key ?? null,
      questions: questions.map(({ question, figures }) => ({ question, figures })),
      since: previous && {
        label: previous.label,
        changes: comparisonOf(reader, side(previous.id), side(wave.id)),
      },
      roleGaps: await roleGaps(wave.id),
      importance: importance.sources.some(({ count }) => count > 0) ? importance : null,
    }
  }

  function waveBefore(wave: Wave): Wave | null {
    const held = waves.ofSurvey(wave.surveyId)
    const earlier = held.slice(
      0,
      held.findIndex(({ id }) => id === wave.id),
    )
    return earlier.filter(({ usableCount }) => usableCount > 0).at(-1) ?? null
  }

  /** The libreta that was asked for, in its last period with a grade that the report reaches. */
  function scorecardOf({ scorecardId, period: asked }: ReportChoice, period: Period) {
    const surveyId = asked.length === 'wave' ? waves.find(asked.waveId)?.surveyId : undefined
    const scorecard = scorecards
      .list()
      .find((one) => (scorecardId ?? one.id) === one.id && (surveyId === undefined || tellsOf(one, surveyId)))
    if (!scorecard) return { scorecard: null, grades: [] }
    const grades = libretas
      .history(scorecard)
      .filter(({ start }) => start < period.end)
      .flatMap((graded) => (graded.grade === null ? [] : [{ ...graded, grade: graded.grade }]))
    const last = grades.at(-1)
    const shown = last ? { waveId: last.waveId, start: last.waveId === null ? last.start : null } : null
    return { scorecard: shown && libretas.read(scorecard, shown), grades }
  }

  /** What there is to tell of the plan; null where nobody made one. */
  function planOf(period: Period): ReportedPlan | null {
    const kept = actionsRepository(db).list()
    const { startedOn, currentStep, goals } = readPlan(deps)
    if (startedOn === null && kept.length === 0) return null
    const told = actionsOfPeriod(readActions(kept, effectReader(deps), true), period, clock.today())
    return { currentStep, goals, ...told }
  }

  return async (choice) => {
    const profile = business.get()
    const today = clock.today()
    const period = periodAsked(choice)
    const casePeriod =
      choice.period.length === 'wave'
        ? { length: 'month' as const, start: periodOf(addDays(period.end, -1), 'month').start }
        : { length: choice.period.length, start: period.start }
    const asked = { period: casePeriod.length, start: casePeriod.start, filter: everyCase }
    const analysis = await analysisOf(asked)
    const found = await listCases({
      filter: CaseFilter.parse({ group: 'all', ids: analysis.counts.flatMap(({ ids }) => ids) }),
      sort: 'oldest',
      offset: 0,
      limit: mostReportedCases,
    })
    return {
      today,
      language: profile?.language ?? 'es',
      businessName: profile?.name ?? '',
      logo: profile?.logo ?? null,
      period: { ...period, isRunning: !isPeriodComplete(period, today) },
      casePeriod,
      surveys: await Promise.all(wavesAsked(choice, period).map(surveyOf)),
      ...scorecardOf(choice, period),
      standards: await standardsOf({ ...asked, clock: 'business' }),
      analysis,
      plan: planOf(period),
      cases: found.lines.map(
        ({ number, kind, channel, state, openedAt, causeName, dueOn, deadlineState }): ReportedCase => ({
          number,
          kind,
          channel,
          state,
          openedOn: openedAt.slice(0, 10),
          causeName,
          dueOn,
          deadlineState,
        }),
      ),
    }
  }
}
