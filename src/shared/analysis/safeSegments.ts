import { FEWEST_ANSWERS_SHOWN, type SegmentVisibility, segmentVisibility } from '../stats/suppression'

/**
 * Which segments of one figure may be shown beside its total (domain.md §0.1 C6, C7), in the order of their answers.
 * Beyond C7, whatever is hidden has together at least five answers, or nothing is shown at all: the total minus
 * the shown ones tells the hidden ones as a whole, and that is a figure like any other.
 */
export function safeSegments(counts: readonly number[]): SegmentVisibility[] {
  const states = segmentVisibility(counts, true)
  for (;;) {
    const hidden = answersOf(counts, states, (state) => state === 'few' || state === 'complementary')
    if (hidden === 0 || hidden >= FEWEST_ANSWERS_SHOWN) return states
    const smallest = smallestShown(counts, states)
    if (smallest === -1) return states
    states[smallest] = 'complementary'
  }
}

function answersOf(
  counts: readonly number[],
  states: readonly SegmentVisibility[],
  isMeant: (state: SegmentVisibility | undefined) => boolean,
): number {
  return counts.reduce((total, n, index) => (isMeant(states[index]) ? total + n : total), 0)
}

/** Index of the first of the smallest segments that are shown; −1 when none is. */
function smallestShown(counts: readonly number[], states: readonly SegmentVisibility[]): number {
  let found = -1
  counts.forEach((n, index) => {
    if (states[index] === 'shown' && (found === -1 || n < (counts[found] ?? 0))) found = index
  })
  return found
}
