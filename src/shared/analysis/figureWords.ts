import type { Words } from '../i18n/words'
import { percentageDecimals } from '../stats/numbers'
import type { Question } from '../surveys/question'
import { isScaleType } from '../surveys/scales'
import type { Figures } from './figures'

/** Sentences about the figures of a question, as a shopkeeper would say them. */
export interface FigureWords {
  /** What the share of the question means: "contentos", "de acuerdo"…; null where it has none. */
  shareName(question: Question): string | null
  /** The share with its n behind the decimals. */
  share(value: number | null, n: number): string
  between(
    interval: { readonly low: number; readonly high: number } | null,
    show: (value: number) => string,
  ): string
  /** The one sentence under the title; null where there is none to say. */
  sentence(question: Question, figures: Figures, isOfEmployees: boolean): string | null
  /** Why answers have no value, what is missing. */
  notes(figures: Figures): string[]
}

/** Item non-response is told from so much, "does not apply" from so much (domain.md §3.4). */
const NOTABLE_MISSING = 0.1
const HARDLY_APPLIES = 0.3

/** Sentences about the figures of a question, in a language. */
export function figureWords({ t, format }: Words): FigureWords {
  const share = (value: number | null, n: number) => format.percent(value, percentageDecimals(n))
  const between: FigureWords['between'] = (interval, show) =>
    interval ? t('analysis.interval', { low: show(interval.low), high: show(interval.high) }) : ''
  const shareName = ({ type }: Question) =>
    type === 'YN' || isScaleType(type) ? t(`analysis.shares.${type}`) : null
  return {
    shareName,
    share,
    between,
    sentence({ type }, figures, isOfEmployees) {
      const { topShare, topInterval, netPromoter } = figures
      if (netPromoter) {
        const { promoters, passives, detractors } = netPromoter
        return t('analysis.promoterSentence', { promoters, passives, detractors })
      }
      if (topShare === null || topInterval === null || (type !== 'YN' && !isScaleType(type))) return null
      return t(isOfEmployees ? 'analysis.ofHundredEmployees' : 'analysis.ofHundred', {
        share: format.number(100 * topShare),
        what: t(`analysis.ofHundredAre.${type}`),
        low: format.number(100 * topInterval.low),
        high: format.number(100 * topInterval.high),
      })
    },
    notes({ valid, na, blank, multi, range, illegible, skipped }) {
      const wrong = multi + range + illegible
      const asked = valid + blank + wrong
      const missing = asked === 0 ? 0 : (blank + wrong) / asked
      const received = asked + na
      const parts = [
        na > 0 && t('analysis.notes.na', { count: na }),
        blank > 0 && t('analysis.notes.blank', { count: blank }),
        multi > 0 && t('analysis.notes.multi', { count: multi }),
        range > 0 && t('analysis.notes.range', { count: range }),
        illegible > 0 && t('analysis.notes.illegible', { count: illegible }),
        skipped > 0 && t('analysis.notes.skipped', { count: skipped }),
        missing >= NOTABLE_MISSING && t('analysis.notes.missing', { share: format.percent(missing) }),
        received > 0 && na / received >= HARDLY_APPLIES && t('analysis.notes.hardlyApplies'),
      ]
      return parts.filter((part) => typeof part === 'string')
    },
  }
}
