/** Answers below which a figure is hidden (domain.md §0.1, C6). */
export const FEWEST_ANSWERS_SHOWN = 5
/** Answers from which a figure is shown without the label "indicative" (domain.md §0.1, C6). */
export const ANSWERS_FOR_NORMAL = 30

/** How a figure with n answers may be shown (domain.md §0.1, C6). */
export type Visibility = 'hidden' | 'indicative' | 'normal'

/** Why a segment of a breakdown is or is not shown. `complementary`: hidden only to protect another one. */
export type SegmentVisibility = 'empty' | 'few' | 'complementary' | 'shown'

/** Below 5 answers hidden, 5 to 29 indicative, from 30 normal (domain.md §0.1, C6). */
export function visibilityOf(n: number): Visibility {
  if (n < FEWEST_ANSWERS_SHOWN) return 'hidden'
  return n < ANSWERS_FOR_NORMAL ? 'indicative' : 'normal'
}

/**
 * Visibility of the segments of a breakdown by their number of answers, in the same order (domain.md §0.1, C6, C7).
 * When exactly one is hidden and the total is shown, the smallest of the others (the first of equals) is hidden too,
 * or the total minus the rest would tell it. Segments without answers protect nobody and count for nothing.
 */
export function segmentVisibility(counts: readonly number[], isTotalShown: boolean): SegmentVisibility[] {
  const states = counts.map((n): SegmentVisibility => {
    if (n === 0) return 'empty'
    return n < FEWEST_ANSWERS_SHOWN ? 'few' : 'shown'
  })
  const isOneHidden = states.filter((state) => state === 'few').length === 1
  if (!isTotalShown || !isOneHidden) return states
  const shown = counts.filter((_, index) => states[index] === 'shown')
  const smallest = counts.findIndex((n, index) => states[index] === 'shown' && n === Math.min(...shown))
  return states.map((state, index) => (index === smallest ? 'complementary' : state))
}
