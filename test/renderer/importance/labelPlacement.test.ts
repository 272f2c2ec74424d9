import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doOverlap, labelLines, placeLabels } from '../../../src/renderer/importance/labelPlacement'

const frame = { x: 58, y: 14, width: 828, height: 474 }

const points = fc.array(
  fc.record({
    x: fc.double({ min: frame.x, max: frame.x + frame.width, noNaN: true }),
    y: fc.double({ min: frame.y, max: frame.y + frame.height, noNaN: true }),
    text: fc.string({ minLength: 1, maxLength: 40 }),
  }),
  { maxLength: 20 },
)

test('up to twenty names never cover each other, and stay inside the frame', () => {
  fc.assert(
    fc.property(points, (some) => {
      const labels = placeLabels(some, frame, [])
      expect(labels).toHaveLength(some.length)
      for (const [index, { box }] of labels.entries()) {
        expect(box.x >= frame.x && box.x + box.width <= frame.x + frame.width).toBe(true)
        expect(labels.slice(index + 1).some((other) => doOverlap(box, other.box))).toBe(false)
      }
    }),
  )
})

test('twenty names at one spot are spread, with a line to those far away', () => {
  const some = Array.from({ length: 20 }, (_, index) => ({
    x: 400,
    y: 250,
    text: `Atributo número ${index}`,
  }))
  const labels = placeLabels(some, frame, [])
  const pairs = labels.flatMap((one, index) => labels.slice(index + 1).map((other) => [one, other] as const))
  expect(pairs.filter(([one, other]) => doOverlap(one.box, other.box))).toEqual([])
  expect(labels.some(({ isFar }) => isFar)).toBe(true)
})

test('a long name stands on two lines, and away from the lines of the matrix where there is room beside its point', () => {
  const name = 'La amabilidad de quien nos atendió en la mesa'
  expect(labelLines(name)).toEqual(['La amabilidad de quien nos', 'atendió en la mesa'])
  expect(labelLines(`${name} y en la barra del patio`)).toEqual([
    'La amabilidad de quien nos',
    'atendió en la mesa y en la…',
  ])
  expect(labelLines('Corto')).toEqual(['Corto'])
  const line = { x: 397, y: frame.y, width: 6, height: frame.height }
  const [label] = placeLabels([{ x: 400, y: 250, text: name }], frame, [], [line])
  expect(label && doOverlap(label.box, line)).toBe(false)
  expect(label?.box.height).toBe(34)
})
