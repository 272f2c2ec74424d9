import { expect, test } from 'vitest'
import { createFormat } from '#shared/i18n/format'

test('numbers, shares and dates are written as people write them in each language', () => {
  const es = createFormat('es')
  const en = createFormat('en')
  expect([es.number(77.694, 1), en.number(77.694, 1)]).toEqual(['77,7', '77.7'])
  expect([es.number(12345), en.number(12345)]).toEqual(['12.345', '12,345'])
  expect([es.change(4.04), en.change(-0.5)]).toEqual(['+4,0', '-0.5'])
  expect(en.percent(0.256, 1)).toBe('25.6%')
  expect([es.ofHundred(77.4), en.ofHundred(77.4)]).toEqual(['77\u00a0%', '77%'])
  expect(en.date('2026-03-05')).toBe('5 Mar 2026')
  expect(en.dateTime('2026-03-05T09:30:00')).toBe('5 Mar 2026, 09:30')
})

test('no data is a dash and never a zero', () => {
  const format = createFormat('es')
  expect([format.number(null), format.change(null), format.percent(null), format.date(null)]).toEqual([
    '—',
    '—',
    '—',
    '—',
  ])
})

test('halves are rounded away from zero', () => {
  const format = createFormat('en')
  expect([format.number(0.5), format.number(2.5), format.number(-2.5)]).toEqual(['1', '3', '-3'])
})
