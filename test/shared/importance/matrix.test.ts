import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlationInterval, type MeasuredAttribute } from '#shared/importance/attributes'
import { crosshairOf, isImportanceFlat, matrixOf, quadrantOrder } from '#shared/importance/matrix'

const scale = { min: 1, max: 5 }
const scales = { importanceScale: scale, performanceScale: scale }

function attribute(
  key: string,
  importance: number | null,
  performance: number,
  half = 0.2,
): MeasuredAttribute {
  const figure = (value: number | null) => ({
    value,
    n: 30,
    interval: value === null ? null : { low: value - half, high: value + half },
  })
  return {
    key,
    name: { es: key, en: key },
    importance: figure(importance),
    performance: figure(performance),
    isNegative: false,
    missing: null,
  }
}

const means = fc.double({ min: 1, max: 5, noNaN: true })
const attributes = fc
  .array(fc.tuple(means, means), { minLength: 1, maxLength: 20 })
  .map((pairs) =>
    pairs.map(([importance, performance], index) => attribute(`a${index}`, importance, performance)),
  )

test('every attribute with both figures is in one quadrant, in the order of the quadrants', () => {
  fc.assert(
    fc.property(attributes, means, means, (some, importance, performance) => {
      const points = matrixOf(some, { importance, performance }, scales)
      expect(points.map(({ attribute: { key } }) => key).sort()).toEqual(some.map(({ key }) => key).sort())
      const order = points.map(({ quadrant }) => quadrantOrder.indexOf(quadrant))
      expect(order).toEqual([...order].sort((a, b) => a - b))
      for (const { quadrant, importance: mine } of points) {
        expect(quadrant === 'concentrate' || quadrant === 'keep').toBe(mine >= importance - 1e-9)
      }
    }),
  )
})

test('with lines at the means, at least one attribute is important', () => {
  fc.assert(
    fc.property(attributes, (some) => {
      const crosshair = crosshairOf('means', some, scales)
      const points = crosshair ? matrixOf(some, crosshair, scales) : []
      expect(points.some(({ quadrant }) => quadrant === 'concentrate' || quadrant === 'keep')).toBe(true)
    }),
  )
})

test('a place is doubtful only while an interval holds a line', () => {
  const some = [attribute('Rapidez', 4, 3)]
  const doubts = (importance: number, performance: number) =>
    matrixOf(some, { importance, performance }, scales)[0]?.isDoubtful
  expect([doubts(3, 4), doubts(3.9, 4), doubts(3, 3.2), doubts(3.75, 3.25)]).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('an attribute without importance is not placed, and moves no line', () => {
  const some = [attribute('Rapidez', 4, 3), attribute('Trato', null, 5)]
  expect(crosshairOf('means', some, scales)).toEqual({ importance: 4, performance: 3 })
  expect(crosshairOf('medians', some, scales)).toEqual({ importance: 4, performance: 3 })
  expect(crosshairOf('middle', some, scales)).toEqual({ importance: 3, performance: 3 })
  expect(crosshairOf('means', [], scales)).toBeNull()
})

test('importances within 0.3 of each other are said to be nearly the same', () => {
  const flat = (last: number) => isImportanceFlat([attribute('a', 4, 3), attribute('b', last, 3)], scale)
  expect([flat(4.3), flat(4.31), flat(3.7)]).toEqual([true, false, true])
})

test('the interval of a correlation holds it, and is that of Fisher', () => {
  // r = 0.5 of 30 pairs: tanh(0.5493 ± 1.96/√27).
  const interval = correlationInterval(0.5, 30)
  expect(interval?.low).toBeCloseTo(0.1704, 3)
  expect(interval?.high).toBeCloseTo(0.7289, 3)
  expect(correlationInterval(1, 30)).toBeNull()
})
