import { formulaText } from './cellText'
import type { SheetContext } from './sheetContext'
import { type CellContent, live } from './sheetDraft'

/** A mean and how many answers it is of, as the app worked them out. */
export interface KnownMean {
  readonly value: number | null
  readonly n: number
}

/**
 * Mean and n of a question as formulas over the answers, where these give the figures; else as they are. `nCell` is
 * where n will stand.
 */
export function liveMean(
  { model, texts, tally, ranges }: SheetContext,
  key: string | null,
  { value, n }: KnownMean,
  nCell: string,
): { readonly mean: CellContent; readonly n: CellContent } {
  const index = model.questions.findIndex((question) => question.key === key)
  const counted = tally.questions[index]
  const known = { mean: value, n }
  if (!ranges || !counted || counted.valid !== n) return known
  const mean = counted.mean()
  const isShown = n >= Math.max(1, model.hideBelow)
  if (isShown && (mean === null || value === null || Math.abs(mean - value) > 1e-9)) return known
  const range = ranges.question(index)
  const usable = `${ranges.statuses},${formulaText(texts.statuses.usable)}`
  const guard = `IF(${nCell}<${Math.max(1, model.hideBelow)},"",AVERAGEIFS(${range},${usable}))`
  return { mean: live(guard, isShown ? value : null), n: live(`COUNTIFS(${usable},${range},">=0")`, n) }
}
