import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInPeriod } from '#shared/calendar/periods'
import { ofPeriod } from '#shared/standards/byDay'

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`)
const dayOf = ({ on }: { readonly on: string | null }) => on

test('what lies in a period is found as by looking at each, in the same order, however often it is asked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ on: fc.option(day) })),
      fc.array(fc.tuple(day, day)),
      (things, periods) => {
        for (const [start, end] of periods) {
          const slow = things.filter(({ on }) => on !== null && isInPeriod(on, { start, end }))
          expect(ofPeriod(things, dayOf, { start, end })).toEqual(slow)
        }
      },
    ),
  )
})
