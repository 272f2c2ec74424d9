import { type Band, computeScorecard } from '#shared/scorecards/scorecard'
import {
  type Bands,
  bandKeys,
  type Method,
  type Scorecard,
  type ScorecardResult,
} from '#shared/scorecards/scorecards.contract'
import { momentsOfCounts, type ValueCount } from '#shared/stats/counts'
import { isFirstOfPair } from '#shared/surveys/groups'
import { type Question, rangeOf } from '#shared/surveys/question'
import type { Wave } from '#shared/surveys/surveys.contract'
import { type AnswerCount, analysisRepository } from '../analysis/analysis.repository'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'

interface Rating {
  readonly rating: number | null
  readonly n: number
}

interface WaveAnswers {
  readonly asked: readonly Question[]
  readonly counts: readonly AnswerCount[]
}

interface ScaleRange {
  readonly min: number
  readonly max: number
}

/** Makes the function that works out a libreta for a wave (domain.md §1.8). */
export function scorecardReader(db: Db) {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const analysis = analysisRepository(db)
  const attributes = attributesRepository(db)

  /** What was asked in a wave and how often each answer came: read once, for all attributes. */
  function answersOf(wave: Wave): WaveAnswers {
    return {
      asked: surveys.version(wave.versionId)?.questionnaire.questions ?? [],
      counts: analysis.counts(wave.id),
    }
  }

  return function readScorecard(scorecard: Scorecard, waveId: number | null): ScorecardResult | null {
    const { method } = scorecard
    const held = waves.ofSurvey(scorecard.surveyId)
    const wave = waveId === null ? newestWithSheets(held) : held.find(({ id }) => id === waveId)
    if (!wave) return null
    const previousWave = held[held.indexOf(wave) - 1] ?? null
    const answers = answersOf(wave)
    const previousAnswers = previousWave && answersOf(previousWave)
    // What a question is tied to is read from the newest version, so that tying it today counts for earlier waves too.
    const newest = surveys.newestVersion(scorecard.surveyId)?.questionnaire.questions ?? []
    const measured = scorecard.attributes.map((row) => ({
      ...row,
      questions: measuring(row.attributeId, newest, answers.asked),
    }))
    const scale = widestScale(measured.flatMap(({ questions }) => questions))

    const rows = measured.map(({ attributeId, points, target, questions }) => {
      return {
        key: String(attributeId),
        name: attributes.find(attributeId)?.name ?? '',
        points,
        target,
        ...ratingOf(answers, questions, scale, method),
        previous: previousAnswers && ratingOf(previousAnswers, questions, scale, method).rating,
      }
    })
    const computed = computeScorecard({
      scaleMin: scale.min,
      scaleMax: scale.max,
      method,
      bands: bandList(scorecard.bands),
      rows,
    })
    const { total } = computed
    const points = rows.reduce((sum, row) => sum + row.points, 0)
    return {
      scorecard,
      wave,
      previousWave,
      waves: held,
      scaleMin: scale.min,
      scaleMax: scale.max,
      rows: computed.rows.map((row, index) => ({
        attributeId: Number(row.key),
        name: row.name,
        questionKeys: (measured[index]?.questions ?? []).map(({ key }) => key),
        points: row.points,
        rating: row.rating,
        n: row.n,
        weighted: row.weighted,
        lost: row.lost,
        target: row.target,
        status: row.status,
        previous: row.previous,
        change: row.change,
      })),
      total: {
        points,
        isNormalised: total?.isNormalised ?? false,
        rating: total?.rating ?? null,
        n: total?.n ?? 0,
        grade: total?.grade ?? null,
        lost: total?.lost ?? null,
        band: total?.band ?? null,
        previousGrade: total?.previousGrade ?? null,
        missingShare: total?.missingShare ?? 100,
      },
    }
  }
}

/**
 * The questions of a wave that measure an attribute: how it is done, not how much it matters nor what was expected of
 * it, which are tied to the same attribute.
 */
function measuring(
  attributeId: number,
  newest: readonly Question[],
  asked: readonly Question[],
): readonly Question[] {
  const keys = new Set(
    newest.filter((question) => question.attributeId === attributeId).map(({ key }) => key),
  )
  const isMeasure = ({ key, type }: Question) =>
    type !== 'I5' && rangeOf(type) !== null && !isFirstOfPair(asked, key)
  return asked.filter((question) => keys.has(question.key) && isMeasure(question))
}

/**
 * Mean of all valid answers of a wave to these questions, on the scale of the scorecard. Waves meet by question
 * key, and only where the scale is the same (domain.md §0.1 C12).
 */
function ratingOf(
  { asked, counts }: WaveAnswers,
  questions: readonly Question[],
  scale: ScaleRange,
  method: Method,
): Rating {
  const answered = counts.flatMap(({ position, code, value, count }): ValueCount[] => {
    const question = asked[position]
    const range = question && rangeOf(question.type)
    const isMeant = questions.some(({ key, type }) => key === question?.key && type === question.type)
    return code === 'valid' && range && isMeant
      ? [{ value: onScale(value, range, scale, method), count }]
      : []
  })
  const { n, mean } = momentsOfCounts(answered)
  return { rating: mean, n }
}

/** The bands as the computation takes them, from the best. */
export function bandList(bands: Bands): readonly Band[] {
  return bandKeys.map((key) => ({ key, from: key === 'criminal' ? 0 : bands[key] }))
}

function newestWithSheets(waves: readonly Wave[]): Wave | undefined {
  return [...waves].reverse().find(({ usableCount }) => usableCount > 0) ?? waves.at(-1)
}

const gradeScale: ScaleRange = { min: 1, max: 10 }

/** A libreta of questions on several scales is read on the widest of them. */
function widestScale(questions: readonly Question[]): ScaleRange {
  const ranges = questions.flatMap(({ type }) => rangeOf(type) ?? [])
  return [...ranges].sort((a, b) => b.max - a.max)[0] ?? gradeScale
}

/** The same answer on another scale, such that the arithmetic of the libreta makes the same of it. */
function onScale(value: number, from: ScaleRange, to: ScaleRange, method: Method): number {
  if (from.max === to.max && from.min === to.min) return value
  if (method === 'proportional') return (value * to.max) / from.max
  return to.min + ((value - from.min) * (to.max - to.min)) / (from.max - from.min)
}
