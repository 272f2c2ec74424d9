import { addDays } from '#shared/calendar/civilDate'
import { type BandVersion, bandsOn } from '#shared/scorecards/bandVersions'
import { type IndicatorSource, indicatorRules } from '#shared/scorecards/indicators'
import { type Band, computeScorecard } from '#shared/scorecards/scorecard'
import { type Bands, bandKeys, type Scorecard, surveysOf, tellsOf } from '#shared/scorecards/scorecardDraft'
import type { GradedPeriod, ScorecardResult } from '#shared/scorecards/scorecards.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Clock } from '../clock'
import type { Db } from '../db/database'
import { indicatorReader } from '../indicators/indicatorReader'
import { openAnswerBook } from '../indicators/waveAnswers'
import { surveysRepository } from '../surveys/surveys.repository'
import { competitorColumns } from './competitorColumns'
import { customerPointsReader } from './customerPoints'
import { type LineReader, lineReader, type ReadableScorecard, readScale } from './lineReader'
import { type FilledPeriod, newestWithData, periodBefore, periodsOf } from './scorecardPeriods'
import { scorecardsRepository } from './scorecards.repository'

/** A period by one of its waves, or by its first day; the newest with data when neither is named. */
export interface ChosenPeriod {
  readonly waveId: number | null
  readonly start?: string | null
}

/** Makes the functions that work out a libreta (domain.md §1.8). */
export function scorecardReader({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  const scorecards = scorecardsRepository(db)
  const surveys = surveysRepository(db)
  const attributes = attributesRepository(db)

  function open(scorecard: ReadableScorecard) {
    const book = openAnswerBook(db)
    const indicators = indicatorReader(db, clock)
    const isAboutCases = sourcesOf(scorecard).has('cases')
    const firstDay = scorecard.rhythm === 'wave' ? null : indicators.firstDay(sourcesOf(scorecard))
    const periods = periodsOf(scorecard, book.waves, { today: clock.today(), firstDay })
    const later = scorecard.id === null ? [] : scorecards.bandVersions(scorecard.id)
    const versions: BandVersion[] = [{ from: null, bands: scorecard.bands }, ...later]
    const { pointsFrom } = scorecard
    const customers = pointsFrom === 'owner' ? null : customerPointsReader(db, book, pointsFrom)
    const nameOf = (attributeId: number) => attributes.find(attributeId)?.name ?? ''
    const lines = lineReader(scorecard, { book, indicators, customers, nameOf })
    const bandsIn = ({ period }: FilledPeriod) => {
      const last = addDays(period.end, -1)
      const day = period.isRunning && clock.today() < last ? clock.today() : last
      return bandsOn(versions, day) ?? scorecard.bands
    }
    return { book, periods, lines, bandsIn, isAboutCases }
  }

  /** The libreta of one period, compared with the one before. */
  function read(scorecard: ReadableScorecard, chosen: ChosenPeriod): ScorecardResult | null {
    const { book, periods, lines, bandsIn, isAboutCases } = open(scorecard)
    const shown = choose(periods, chosen)
    if (!shown) return null
    const before = periodBefore(periods, shown)
    const now = lines.read(shown)
    const scale = readScale(now)
    const bands = bandsIn(shown)
    const rows = lines.compare(now, before && lines.read(before), scale)
    const { method } = scorecard
    const computed = computeScorecard({
      scaleMin: scale.min,
      scaleMax: scale.max,
      method,
      bands: bandList(bands),
      rows,
    })
    const { total } = computed
    const ofFirst = (filled: FilledPeriod | null) =>
      filled?.waves.filter(({ surveyId }) => tellsOf(scorecard, surveyId)).at(-1) ?? null
    const { start, end } = shown.period
    return {
      scorecard: { ...scorecard, id: scorecard.id ?? 0 },
      period: shown.period,
      previousPeriod: before?.period ?? null,
      periods: periods.map(({ period }) => period),
      counted: shown.waves.map(toCounted),
      countedBefore: (before?.waves ?? []).map(toCounted),
      cases: isAboutCases ? { start, end } : null,
      wave: ofFirst(shown),
      previousWave: ofFirst(before),
      waves: surveysOf(scorecard)
        .filter((id) => tellsOf(scorecard, id))
        .flatMap(book.waves),
      bands,
      scaleMin: scale.min,
      scaleMax: scale.max,
      isByCustomers: now.isByCustomers,
      rows: computed.rows.map(({ contribution: _, ...row }) => row),
      competitors: competitorColumns(db, { rows, period: shown.period, scale, method }),
      total: {
        points: rows.reduce((sum, row) => sum + row.points, 0),
        isNormalised: total?.isNormalised ?? false,
        rating: total?.rating ?? null,
        n: total?.n ?? 0,
        grade: total?.grade ?? null,
        lost: total?.lost ?? null,
        band: total?.band ?? null,
        previousGrade: total?.previousGrade ?? null,
        missingShare: total?.missingShare ?? 100,
        heaviest: total?.heaviest ?? null,
      },
    }
  }

  /** The lines and the grade of every period by itself, oldest first; only the last ones when so many are asked for. */
  function told(scorecard: Scorecard, last = Number.POSITIVE_INFINITY) {
    const { periods, lines, bandsIn } = open(scorecard)
    return periods.slice(-last).map((filled) => {
      const bands = bandsIn(filled)
      const { rows, total } = gradeAlone(lines, filled, scorecard, bands)
      const graded: GradedPeriod = {
        ...filled.period,
        grade: total?.grade ?? null,
        band: total?.band ?? null,
        bands,
        missingShare: total?.missingShare ?? 100,
        n: total?.n ?? 0,
      }
      return { graded, rows }
    })
  }

  /** The grade of every period by itself, oldest first; only the last ones when so many are asked for. */
  function history(scorecard: Scorecard, last?: number): GradedPeriod[] {
    return told(scorecard, last).map(({ graded }) => graded)
  }

  function toCounted({ id, surveyId, label, openedOn, closedOn, usableCount }: Wave) {
    const surveyTitle = surveys.newestVersion(surveyId)?.questionnaire.title ?? { es: '', en: '' }
    return { waveId: id, surveyTitle, label, openedOn, closedOn, usableCount }
  }

  return { read, history, told }
}

function gradeAlone(lines: LineReader, filled: FilledPeriod, { method }: Scorecard, bands: Bands) {
  const now = lines.read(filled)
  const scale = readScale(now)
  const rows = lines.compare(now, null, scale)
  const { total } = computeScorecard({
    scaleMin: scale.min,
    scaleMax: scale.max,
    method,
    bands: bandList(bands),
    rows,
  })
  return { rows, total }
}

function choose(
  periods: readonly FilledPeriod[],
  { waveId, start = null }: ChosenPeriod,
): FilledPeriod | null {
  if (start !== null) return periods.find(({ period }) => period.start <= start && start < period.end) ?? null
  if (waveId === null) return newestWithData(periods)
  return (
    periods.find(({ period }) => period.waveId === waveId) ??
    periods.find(({ period, waves }) => period.waveId === null && waves.some(({ id }) => id === waveId)) ??
    null
  )
}

/** Where the indicators of a libreta come from. */
function sourcesOf({ attributes }: ReadableScorecard): ReadonlySet<IndicatorSource> {
  return new Set(
    attributes.flatMap((line) => ('indicator' in line ? [indicatorRules[line.indicator].source] : [])),
  )
}

/** The bands as the computation takes them, from the best. */
export function bandList(bands: Bands): readonly Band[] {
  return bandKeys.map((key) => ({ key, from: key === 'criminal' ? 0 : bands[key] }))
}
