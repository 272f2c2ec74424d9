import type { QuestionResult } from '#shared/analysis/analysis.contract'
import { meanIntervalOfCounts, medianOfCounts, momentsOfCounts } from '#shared/stats/counts'
import { finitePopulationFactor } from '#shared/stats/meanInterval'
import { clipInterval } from '#shared/stats/numbers'
import { wilsonInterval, wilsonIntervalOfPopulation } from '#shared/stats/proportion'
import { type Question, rangeOf } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'
import type { AnswerCount } from './analysis.repository'

/** The results of each question from the counts of its answers, in the order of the questionnaire. */
export function resultsOf(
  questions: readonly Question[],
  counts: readonly AnswerCount[],
  population: number | null,
): QuestionResult[] {
  const byPosition: AnswerCount[][] = questions.map(() => [])
  for (const count of counts) byPosition[count.position]?.push(count)
  return questions.map((question, position) => resultOf(question, byPosition[position] ?? [], population))
}

function resultOf(
  question: Question,
  counts: readonly AnswerCount[],
  population: number | null,
): QuestionResult {
  const sum = (code: string) =>
    counts.reduce((total, row) => (row.code === code ? total + row.count : total), 0)
  const valid = sum('valid')
  const na = sum('na')
  const blank = sum('blank')
  const distribution = counts
    .filter(({ code }) => code === (question.type === 'MC' ? 'mark' : 'valid'))
    .map(({ value, count }) => ({ value, count }))
  const all = counts.reduce((total, row) => (row.code === 'mark' ? total : total + row.count), 0)
  return {
    question,
    valid,
    na,
    blank,
    invalid: all - valid - na - blank,
    distribution: question.type === 'TXT' ? [] : distribution,
    ...figuresOf(question, valid, distribution, population),
  }
}

const noFigures = {
  mean: null,
  standardDeviation: null,
  median: null,
  meanInterval: null,
  topShare: null,
  bottomShare: null,
  topInterval: null,
}

type Figures = Omit<QuestionResult, 'question' | 'valid' | 'na' | 'blank' | 'invalid' | 'distribution'>

function figuresOf(
  { type }: Question,
  valid: number,
  distribution: QuestionResult['distribution'],
  population: number | null,
): Figures {
  const isMeasured = isScaleType(type) || type === 'NUM'
  if (!isMeasured || valid === 0) return noFigures
  const { mean, standardDeviation } = momentsOfCounts(distribution)
  const interval = meanIntervalOfCounts(distribution, population)
  const range = rangeOf(type)
  const figures: Figures = {
    ...noFigures,
    mean,
    standardDeviation,
    median: medianOfCounts(distribution),
    meanInterval: interval && range ? clipInterval(interval, range) : interval,
  }
  if (!isScaleType(type)) return figures
  const { topFrom, bottomTo } = scales[type]
  const countWhere = (isIn: (value: number) => boolean) =>
    distribution.reduce((total, { value, count }) => (isIn(value) ? total + count : total), 0)
  const top = countWhere((value) => value >= topFrom)
  return {
    ...figures,
    topShare: top / valid,
    bottomShare: countWhere((value) => value <= bottomTo) / valid,
    topInterval:
      finitePopulationFactor(valid, population) < 1 && population !== null
        ? wilsonIntervalOfPopulation(top, valid, population)
        : wilsonInterval(top, valid),
  }
}
