import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IsTold, toldParts } from '#shared/analysis/toldParts'

/** What is known of a part: how many answers each of its figures is made of. */
type Part = Readonly<Record<string, number>>
const parts = fc.array(
  fc.record({ q1: fc.nat({ max: 30 }), q2: fc.nat({ max: 9 }), q3: fc.nat({ max: 4 }) }),
  { maxLength: 6 },
)

/** The figures that are told of a part. */
const told = (part: Part, isTold: IsTold) =>
  Object.entries(part).flatMap(([figure, n]) => (isTold(figure, n) ? [figure] : []))

test('of no part a figure of fewer than five answers is told, and none can be worked out with the whole', () => {
  fc.assert(
    fc.property(parts, (readings) => {
      const shown = toldParts<Part, string[]>(readings, told)
      for (const figure of ['q1', 'q2', 'q3'] as const) {
        const counts = readings.map((reading) => reading[figure])
        const isShown = (part: number) => shown[part]?.includes(figure) ?? false
        const hidden = counts.filter((n, part) => n > 0 && !isShown(part))
        for (const [part, n] of counts.entries()) expect(isShown(part) && n < 5).toBe(false)
        // The whole less what is told tells of what is hidden together: of nobody, or of five and more.
        const left = hidden.reduce((sum, n) => sum + n, 0)
        if (counts.some((_, part) => isShown(part))) expect(left === 0 || left >= 5).toBe(true)
        // Exactly one that is hidden could be worked out by itself.
        const isSmallHidden = hidden.some((n) => n < 5)
        if (isSmallHidden && counts.some((_, part) => isShown(part))) expect(hidden.length).toBeGreaterThan(1)
      }
    }),
  )
})

test('what few answered hides the smallest other part in that figure only', () => {
  const readings = [
    { q1: 20, q2: 3 },
    { q1: 12, q2: 6 },
    { q1: 9, q2: 9 },
  ]
  expect(toldParts<Part, string[]>(readings, told)).toEqual([['q1'], ['q1'], ['q1', 'q2']])
})
