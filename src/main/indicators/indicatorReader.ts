import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import type { Period } from '#shared/calendar/periods'
import { dateOf } from '#shared/calendar/wallClock'
import { summariseSatisfaction } from '#shared/cases/satisfaction'
import type { Certainty } from '#shared/scorecards/changeEffects'
import type { IndicatorSource, ScorecardIndicator } from '#shared/scorecards/indicators'
import { standardRules } from '#shared/standards/fiveStandards'
import { indicatorRules, servedIn } from '#shared/standards/indicators'
import { everyCase } from '#shared/standards/standardsRead'
import { compareNetPromoter, compareShares, type Verdict } from '#shared/stats/comparison'
import { netPromoterOfCounts } from '#shared/stats/netPromoter'
import { satisfactionRepository } from '../cases/satisfaction.repository'
import type { Clock } from '../clock'
import { visitIndicators } from '../comparison/ratings'
import { visitsRepository } from '../comparison/visits.repository'
import type { Db } from '../db/database'
import { readCases } from '../standards/caseReader'
import { acknowledgement } from '../standards/readStandards'
import { standardsRepository } from '../standards/standards.repository'
import type { IndicatorReading } from './indicatorSource'
import type { WaveAnswers } from './waveAnswers'

export interface IndicatorReader {
  read(indicator: ScorecardIndicator, period: Period, waves: readonly WaveAnswers[]): IndicatorReading
  /** Day of the first case or visit of our own that there is, of those of these sources; null without any. */
  firstDay(sources: ReadonlySet<IndicatorSource>): CivilDate | null
}

const nothing: IndicatorReading = { value: null, n: 0 }
/** Answers of 5 or more of 7 say that it was easy (domain.md §3.1, CES). */
const EASY_FROM = 5

/** Reads the indicators of libretas. The register of cases is read once, when the first is asked for. */
export function indicatorReader(db: Db, clock: Clock): IndicatorReader {
  let known: ReturnType<typeof readCases> | null = null
  const register = () => {
    known ??= readCases(db, {
      period: 'month',
      start: clock.today(),
      filter: everyCase,
      clock: 'business',
      now: clock.now().slice(0, 16),
    })
    return known
  }

  function ofCases(indicator: ScorecardIndicator, period: Period): IndicatorReading {
    const { cases, today } = register()
    const standards = standardsRepository(db)
    if (indicator === 'handling') {
      const { handling } = summariseSatisfaction(
        satisfactionRepository(db).askedBetween(period.start, addDays(period.end, -1)),
      )
      return { value: handling.value, n: handling.n }
    }
    if (indicator in standardRules) {
      const key = indicator as keyof typeof standardRules // just found among its keys
      const { value, n } = standardRules[key](cases, period, standards.simpleTopics())
      const isShare = key === 'firstContact' || key === 'simpleQuestions'
      return isShare ? ofShare(value, n) : { value: value === null ? null : value / 60, n }
    }
    if (!(indicator in indicatorRules)) return nothing
    const key = indicator as keyof typeof indicatorRules // just found among its keys
    const noted = standards.served()
    const served = (month: string) => noted.get(month) ?? null
    const isAcknowledgedInTime = acknowledgement(db, { today, period })
    const { value, n } = indicatorRules[key](cases, period, { isAcknowledgedInTime, served })
    // Few complaints are no few data: how many customers there were decides.
    if (key === 'perThousand') return { value, n: servedIn(period, served).customers }
    return key === 'daysToAnswer' ? { value, n } : ofShare(value, n)
  }

  return {
    read: (indicator, period, waves) => {
      if (indicator === 'nps') return recommendation(waves)
      if (indicator === 'ease') return ease(waves)
      if (indicator === 'visits') return ownVisits(db, period)
      return ofCases(indicator, period)
    },
    firstDay: (sources) => {
      const cases = sources.has('cases') ? register().all.map(({ facts }) => dateOf(facts.openedAt)) : []
      const visits = sources.has('visits') ? visitsRepository(db).visits().filter(isOwn) : []
      return [...cases, ...visits.map(({ visitedOn }) => visitedOn)].sort()[0] ?? null
    },
  }
}

const isOwn = ({ competitorId }: { readonly competitorId: number | null }) => competitorId === null

/** Visit % of our own visits in these days: the mean of all, whatever their checklist (domain.md §1.4). */
function ownVisits(db: Db, { start, end }: Period): IndicatorReading {
  const summaries = visitIndicators(db, { from: start, to: addDays(end, -1) })
    .filter(isOwn)
    .flatMap(({ summary: { n, mean } }) => (mean === null ? [] : [{ n, mean }]))
  const n = summaries.reduce((sum, one) => sum + one.n, 0)
  const total = summaries.reduce((sum, one) => sum + one.n * one.mean, 0)
  return n === 0 ? nothing : { value: total / n, n }
}

/** Valid answers of all questions of one type, as values with their counts. */
function answersOf(waves: readonly WaveAnswers[], type: 'R10' | 'E7') {
  return waves.flatMap(({ asked, counts }) =>
    counts.filter(({ position, code }) => code === 'valid' && asked[position]?.type === type),
  )
}

function countOf(answers: ReturnType<typeof answersOf>, isMeant: (value: number) => boolean): number {
  return answers.reduce((sum, { value, count }) => (isMeant(value) ? sum + count : sum), 0)
}

function recommendation(waves: readonly WaveAnswers[]): IndicatorReading {
  const answers = answersOf(waves, 'R10')
  const n = countOf(answers, () => true)
  const netPromoter = netPromoterOfCounts(
    countOf(answers, (value) => value >= 9),
    countOf(answers, (value) => value <= 6),
    n,
  )
  return { value: netPromoter.score, n, netPromoter }
}

function ease(waves: readonly WaveAnswers[]): IndicatorReading {
  const answers = answersOf(waves, 'E7')
  const n = countOf(answers, () => true)
  const easy = countOf(answers, (value) => value >= EASY_FROM)
  return n === 0 ? nothing : ofShare(easy / n, n)
}

/** A share 0–1 as a percentage, with the count it was made of. */
function ofShare(share: number | null, n: number): IndicatorReading {
  if (share === null) return { value: null, n }
  return { value: 100 * share, n, share: { successes: Math.round(share * n), n } }
}

/** Whether an indicator has surely changed (domain.md §3.6). */
export function indicatorCertainty(now: IndicatorReading, before: IndicatorReading): Certainty {
  if (now.share && before.share) return certaintyOf(compareShares(now.share, before.share)?.verdict)
  if (now.netPromoter && before.netPromoter)
    return certaintyOf(compareNetPromoter(now.netPromoter, before.netPromoter)?.verdict)
  return 'unknown'
}

export function certaintyOf(verdict: Verdict | undefined): Certainty {
  if (verdict === undefined || verdict === 'noData') return 'fewData'
  return verdict === 'noClearChange' ? 'unsure' : 'sure'
}
