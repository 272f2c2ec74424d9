import { type Figures, figuresOf } from '#shared/analysis/figures'
import { addCount, emptyTally, type Tally } from '#shared/analysis/tally'
import { netPromoterOfCounts } from '#shared/stats/netPromoter'
import type { Question } from '#shared/surveys/question'
import type { IndicatorReading } from './indicatorSource'
import type { WaveAnswers } from './waveAnswers'

/** What a question came to in these waves together, of those in which it was asked on the same scale. */
export function questionReading(waves: readonly WaveAnswers[], { key, type }: Question): IndicatorReading {
  const tally = emptyTally()
  let question: Question | null = null
  for (const { asked, counts } of waves) {
    const position = asked.findIndex((one) => one.key === key && one.type === type)
    const found = asked[position]
    if (!found) continue
    question = found
    for (const row of counts)
      if (row.position === position) addCount(tally, row.code, row.value, row.count, true)
  }
  return question === null ? { value: null, n: 0 } : readingOf(question, tally)
}

function readingOf(question: Question, tally: Tally): IndicatorReading {
  const figures = figuresOf(question, tally, null)
  const n = figures.valid
  // Fewer than five answers are told nowhere (domain.md §0.1 C6).
  if (figures.isHidden) return { value: null, n }
  const { netPromoter, topShare } = figures
  if (netPromoter) {
    const { promoters, detractors, score } = netPromoter
    return { value: score, n, netPromoter: netPromoterOfCounts(promoters, detractors, n) }
  }
  const moments = momentsOf(figures)
  if (topShare === null) return { value: figures.mean, n, ...moments }
  const share = { successes: Math.round(topShare * n), n }
  return { value: 100 * topShare, n, share, ...moments }
}

function momentsOf({ valid: n, mean, standardDeviation }: Figures): Pick<IndicatorReading, 'mean'> {
  return mean === null || standardDeviation === null ? {} : { mean: { n, mean, standardDeviation } }
}
