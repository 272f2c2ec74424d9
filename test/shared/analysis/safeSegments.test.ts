import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeSegments } from '#shared/analysis/safeSegments'
import { segmentVisibility } from '#shared/stats/suppression'

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })

/** Every choice of segments, each as the set of its indices. */
function subsetsOf(indices: readonly number[]): number[][] {
  const subsets: number[][] = [[]]
  for (const index of indices) subsets.push(...subsets.map((subset) => [...subset, index]))
  return subsets
}

test('no sum or difference of what is shown tells of one to four answers', () => {
  fc.assert(
    fc.property(counts, (answers) => {
      const states = safeSegments(answers)
      const shown = answers.flatMap((_, index) => (states[index] === 'shown' ? [index] : []))
      const total = answers.reduce((sum, n) => sum + n, 0)
      if (total < 5) return
      const known = shown.flatMap((index) => answers[index] ?? [])
      for (const subset of subsetsOf(known.map((_, index) => index))) {
        const sum = subset.reduce((part, index) => part + (known[index] ?? 0), 0)
        // The group of the subset itself, and all the rest that the total leaves over.
        for (const group of [sum, total - sum]) expect(group === 0 || group >= 5).toBe(true)
      }
    }),
  )
})

test('a segment alone below five is never the only one hidden, while others have answers', () => {
  fc.assert(
    fc.property(counts, (answers) => {
      const states = safeSegments(answers)
      const hidden = states.filter((state) => state === 'few' || state === 'complementary').length
      const answered = answers.filter((n) => n > 0).length
      if (states.includes('few') && answered > 1) expect(hidden).toBeGreaterThan(1)
    }),
  )
})

test('it hides what the rule of one hidden segment hides, and more only for a rest below five', () => {
  expect(safeSegments([40, 12, 3])).toEqual(segmentVisibility([40, 12, 3], true))
  expect(safeSegments([40, 12, 1, 1])).toEqual(['shown', 'complementary', 'few', 'few'])
  expect(safeSegments([40, 12, 3, 2])).toEqual(['shown', 'shown', 'few', 'few'])
  expect(safeSegments([3])).toEqual(['few'])
  expect(safeSegments([40, 0])).toEqual(['shown', 'empty'])
})
