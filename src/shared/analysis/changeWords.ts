import type { Words } from '../i18n/words'
import { percentageDecimals } from '../stats/numbers'
import type { QuestionChange } from './results.contract'

export interface ChangeWords {
  /** A figure in the unit of its measure. */
  value(change: QuestionChange, value: number | null, n: number): string
  difference(change: QuestionChange): string
  /** Two or three words. */
  verdict(change: QuestionChange): string
  /** The verdict in the owner's words (domain.md §3.6). */
  sentence(change: QuestionChange): string
}

/** Sentences about a comparison: of waves in time, or of groups beside each other. */
export function changeWords({ t, format }: Words, isInTime: boolean): ChangeWords {
  const way = isInTime ? 'inTime' : 'between'
  const value: ChangeWords['value'] = ({ measure }, figure, n) => {
    if (measure === 'share') return format.percent(figure, percentageDecimals(n))
    if (measure === 'netPromoter') return format.change(figure, 0)
    return format.number(figure, measure === 'index' ? 0 : 2)
  }
  /** Differences of shares are told in points. */
  const inPoints = ({ measure }: QuestionChange, figure: number) =>
    measure === 'share' ? 100 * figure : figure
  const decimals = ({ measure }: QuestionChange) => (measure === 'mean' ? 2 : 0)
  const sentence = (change: QuestionChange) => {
    const { older, newer, interval, verdict, measure, needed } = change
    if (measure === 'index') return t('analysis.compare.sentences.index')
    if (verdict === 'noData' || interval === null) {
      const n = Math.min(older.n, newer.n)
      return verdict === 'noData'
        ? t('analysis.compare.sentences.noData', { count: n })
        : t('analysis.compare.sentences.constant')
    }
    const unit = t(`analysis.compare.units.${measure === 'mean' ? 'mean' : 'points'}`)
    const ends = [interval.low, interval.high].map((end) => Math.abs(inPoints(change, end)))
    const figures = {
      a: value(change, older.value, older.n),
      b: value(change, newer.value, newer.n),
      n1: format.number(older.n),
      n2: format.number(newer.n),
      lo: format.number(Math.min(...ends), decimals(change)),
      hi: format.number(Math.max(...ends), decimals(change)),
      unit,
    }
    if (verdict === 'rose' || verdict === 'fell')
      return t(`analysis.compare.sentences.${way}.${verdict}`, figures)
    const unclear = t(`analysis.compare.sentences.${way}.noClearChange`, figures)
    return needed === null
      ? unclear
      : `${unclear} ${t(`analysis.compare.sentences.${way}.needed`, { needed: format.number(needed) })}`
  }
  return {
    value,
    sentence,
    difference: (change) =>
      format.change(
        change.difference === null ? null : inPoints(change, change.difference),
        decimals(change),
      ),
    verdict: ({ verdict, isSmall }) => {
      const isClear = verdict === 'rose' || verdict === 'fell'
      const word = isClear
        ? t(`analysis.compare.verdicts.${way}.${verdict}`)
        : t(`analysis.compare.verdicts.${verdict}`)
      return isClear && isSmall ? `${word} ${t('analysis.compare.small')}` : word
    },
  }
}
