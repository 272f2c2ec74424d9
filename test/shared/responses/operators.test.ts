import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyingRates } from '#shared/responses/operators'

test('rates are counted by the time at the keys of the sheets that were measured', () => {
  const rates = keyingRates({ measured: 3, worked: 180_000, keystrokes: 60, corrections: 3 })
  expect(rates).toEqual({ sheetsPerHour: 60, keysPerHour: 1200, takenBack: 5 })
})

test('where nothing was measured there is no rate', () => {
  const rates = keyingRates({ measured: 0, worked: 0, keystrokes: 0, corrections: 0 })
  expect(rates).toEqual({ sheetsPerHour: null, keysPerHour: null, takenBack: null })
})

test('keys taken back are between none and all of them', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), (kept, corrections) => {
      const sums = { measured: 1, worked: 1000, keystrokes: kept + corrections, corrections }
      const { takenBack } = keyingRates(sums)
      if (takenBack !== null) expect(takenBack >= 0 && takenBack <= 100).toBe(true)
    }),
  )
})
