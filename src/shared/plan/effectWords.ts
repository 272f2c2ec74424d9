import { inLanguage, type Language } from '../i18n/languages'
import type { Words } from '../i18n/words'
import type { Indicator } from '../indicators/indicators.contract'
import { parseQuestionKey } from '../indicators/questionKey'
import { percentageDecimals } from '../stats/numbers'
import type { Effect } from './actions.contract'
import type { Direction } from './effect'

export interface EffectWords {
  name(indicator: Pick<Indicator, 'key' | 'name'>): string
  /** A figure in its unit: '55 %', '4,2 min'. */
  value(unit: Indicator['unit'], value: number | null, n: number): string
  /** What may be said of an effect, in one honest sentence (domain.md §3.6). */
  sentence(indicator: Indicator, direction: Direction, effect: Effect): string
}

/** Words about indicators and what actions did to them. */
export function effectWords({ t, format }: Words, language: Language): EffectWords {
  const name: EffectWords['name'] = (indicator) =>
    indicator.name
      ? inLanguage(indicator.name, language)
      : // Keys are data: each feature with indicators brings the names of its own.
        t(`indicators.names.${indicator.key}` as 'app.noData')

  /** What the figure is of: of a question, which share. */
  function subject(indicator: Indicator): string {
    const isQuestion = parseQuestionKey(indicator.key) !== null
    const { unit } = indicator
    const kind = isQuestion && (unit === 'percent' || unit === 'index') ? unit : 'plain'
    return t(`actions.effect.subjects.${kind}`, { name: name(indicator) })
  }

  const value: EffectWords['value'] = (unit, figure, n) => {
    if (figure === null) return format.number(null)
    const decimals = unit === 'percent' ? percentageDecimals(n) : decimalsOf(unit, figure)
    return t(`actions.units.${unit}`, { value: format.number(figure, decimals) })
  }

  function sentence(indicator: Indicator, direction: Direction, effect: Effect): string {
    const { unit } = indicator
    const { before, after, verdict, interval, needed } = effect
    // Both figures with the decimals that the smaller n allows.
    const fewest = Math.min(before?.n ?? after.n, after.n)
    const b = value(unit, after.value, fewest)
    if (before === null) return t('actions.effect.sentences.noBefore', { subject: subject(indicator), b })
    if (verdict === 'fewData')
      return t('actions.effect.sentences.fewData', { count: Math.min(before.n, after.n) })
    const ends = interval ? [Math.abs(interval.low), Math.abs(interval.high)] : [0, 0]
    const decimals = unit === 'mean' ? 2 : 0
    const figures = {
      subject: subject(indicator),
      a: value(unit, before.value, fewest),
      b,
      n1: format.number(before.n),
      n2: format.number(after.n),
      lo: format.number(Math.min(...ends), decimals),
      hi: format.number(Math.max(...ends), decimals),
    }
    if (verdict === 'notTested') return t('actions.effect.sentences.notTested', figures)
    if (verdict !== 'mayBeChance') {
      const way = direction === 'up' ? 'Up' : 'Down'
      return t(`actions.effect.sentences.${verdict}${way}`, figures)
    }
    const unclear = t('actions.effect.sentences.mayBeChance', figures)
    if (needed === null) return unclear
    return `${unclear} ${t('actions.effect.sentences.needed', { needed: format.number(needed) })}`
  }

  return { name, value, sentence }
}

/** Means are told by their hundredths; the others by their tenths unless they are whole. */
function decimalsOf(unit: Indicator['unit'], value: number): number {
  if (unit === 'mean' || unit === 'money') return 2
  return Number.isInteger(Math.round(10 * value) / 10) ? 0 : 1
}
