import { ceiling, percentage, ratio } from '../stats/numbers'

/** One period; money in one currency, margin per customer and year. */
export type RetentionFigures = {
  readonly customersAtStart: number
  readonly customersAtEnd: number
  readonly newCustomers: number
  readonly acquisitionSpend: number
  readonly retentionSpend: number
  readonly marginPerCustomer: number
}

/** Null figures are those whose denominator is 0. */
export type RetentionResult = {
  readonly retentionPercent: number | null
  readonly churnPercent: number | null
  readonly lost: number
  /** Cost of winning a customer and of keeping one, and how many times dearer the first is. */
  readonly acquisitionCost: number | null
  readonly keepingCost: number | null
  readonly costRatio: number | null
  readonly lostMargin: number
  readonly replacementCost: number | null
  /** 1 ÷ churn, in periods; null when nobody leaves. */
  readonly expectedLife: number | null
}

/**
 * Retention economics (domain.md §1.24, K5). Null when the figures contradict each other: more kept customers than
 * there were at the start, or more new ones than there are at the end.
 */
export function retentionEconomics(figures: RetentionFigures): RetentionResult | null {
  const { customersAtStart, customersAtEnd, newCustomers, acquisitionSpend, retentionSpend } = figures
  const kept = customersAtEnd - newCustomers
  if (kept < 0 || kept > customersAtStart) return null
  const lost = customersAtStart - kept
  const acquisitionCost = ratio(acquisitionSpend, newCustomers)
  const keepingCost = ratio(retentionSpend, kept)
  return {
    retentionPercent: percentage(kept, customersAtStart),
    churnPercent: percentage(lost, customersAtStart),
    lost,
    acquisitionCost,
    keepingCost,
    costRatio: acquisitionCost === null || keepingCost === null ? null : ratio(acquisitionCost, keepingCost),
    lostMargin: lost * figures.marginPerCustomer,
    replacementCost: acquisitionCost === null ? null : lost * acquisitionCost,
    expectedLife: ratio(customersAtStart, lost),
  }
}

/** Customers an action must keep to pay for itself: ⌈cost ÷ margin⌉; null without a margin (domain.md §1.24). */
export function customersToBreakEven(cost: number, marginPerCustomer: number): number | null {
  return marginPerCustomer > 0 ? ceiling(cost / marginPerCustomer) : null
}

/** The two ways in which figures contradict each other; null when they do not (domain.md §1.24). */
export function contradiction({
  customersAtStart,
  customersAtEnd,
  newCustomers,
}: Pick<RetentionFigures, 'customersAtStart' | 'customersAtEnd' | 'newCustomers'>):
  | 'moreNewThanThere'
  | 'moreKeptThanHad'
  | null {
  if (newCustomers > customersAtEnd) return 'moreNewThanThere'
  return customersAtEnd - newCustomers > customersAtStart ? 'moreKeptThanHad' : null
}

/** What keeping so many more of the customers who left would have meant. */
export type KeptMore = {
  readonly more: number
  readonly retentionPercent: number | null
  /** Margin a year; null without a margin. */
  readonly margin: number | null
  /** What winning as many new ones costs; null without it. */
  readonly replacement: number | null
}

/** What it would be to keep `more` customers more, never more than those who left (domain.md §1.24). */
export function keepMore(
  figures: Pick<RetentionFigures, 'customersAtStart' | 'customersAtEnd' | 'newCustomers'>,
  money: { readonly margin: number | null; readonly acquisitionCost: number | null },
  more: number,
): KeptMore {
  const kept = figures.customersAtEnd - figures.newCustomers
  const lost = Math.max(0, figures.customersAtStart - kept)
  const possible = Math.min(Math.max(0, more), lost)
  return {
    more: possible,
    retentionPercent: percentage(kept + possible, figures.customersAtStart),
    margin: money.margin === null ? null : possible * money.margin,
    replacement: money.acquisitionCost === null ? null : possible * money.acquisitionCost,
  }
}

/** The saying: winning a customer costs so many times what keeping one does. An example, never a result. */
export const FOLK_RATIO = 6
