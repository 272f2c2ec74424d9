import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Check, canSign, checkOf } from '#shared/months/checks'
import { changedFigures, type MonthFigures, sealedText } from '#shared/months/figures'
import { contentsText } from '#shared/months/handOverTexts'
import { daysOfMonth, hasEnded, lastEndedMonth, Month, monthOf, monthsUpTo } from '#shared/months/month'
import { monthOfPaper, monthPaperRoute } from '#shared/months/monthPaper'

test('a month has its days, leap years too, and is over on the first day of the next', () => {
  expect([daysOfMonth('2026-02'), daysOfMonth('2028-02'), daysOfMonth('2026-12')]).toEqual([
    { first: '2026-02-01', last: '2026-02-28' },
    { first: '2028-02-01', last: '2028-02-29' },
    { first: '2026-12-01', last: '2026-12-31' },
  ])
  expect([lastEndedMonth('2026-03-31'), lastEndedMonth('2026-01-01')]).toEqual(['2026-02', '2025-12'])
  expect([hasEnded('2026-03', '2026-03-31'), hasEnded('2026-03', '2026-04-01')]).toEqual([false, true])
  expect(monthsUpTo('2026-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  expect(['2026-00', '2026-13', '2026-1', '../2026-01'].map((text) => Month.safeParse(text).success)).toEqual(
    Array(4).fill(false),
  )
})

test('the last month that is over ends before today, and the next one does not', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
      (date) => {
        const today = date.toISOString().slice(0, 10)
        const last = lastEndedMonth(today)
        expect(daysOfMonth(last).last < today).toBe(true)
        expect(hasEnded(monthOf(today), today)).toBe(false)
      },
    ),
  )
})

test('a warning is signed with once it is accepted for as many as there are; what blocks never is', () => {
  const items = [{ name: 'Otoño', route: '/waves/1/sheets', count: 3 }]
  const accepted = { note: 'Se mojaron', person: 'Ana', at: '2026-04-01T10:00:00', count: 3 }
  const good = checkOf({ key: 'openWaves', items: [] }, null)
  const warning = checkOf({ key: 'sheetsInsufficient', items }, null)
  const taken = checkOf({ key: 'sheetsInsufficient', items }, accepted)
  const more = checkOf({ key: 'sheetsInsufficient', items: [...items, ...items] }, accepted)
  const blocking = checkOf({ key: 'halfTyped', items }, accepted)
  const signable = (...checks: Check[]) => canSign(checks)
  expect([
    signable(good),
    signable(good, warning),
    signable(good, taken),
    signable(more),
    signable(good, blocking),
  ]).toEqual([true, false, true, false, false])
  expect([more.count, more.accepted, blocking.accepted]).toEqual([6, null, null])
})

const figures = (changes: Partial<MonthFigures> = {}): MonthFigures => ({
  figures: [
    { key: 'waveUsable', name: 'Otoño', value: 66 },
    { key: 'customersServed', name: '', value: null },
  ],
  grades: [{ scorecard: 'La casa', wave: 'Otoño', grade: 77.9 }],
  contents: 'a',
  kinds: 13,
  ...changes,
})

test('figures stand side by side where they differ, those that came and went too', () => {
  expect(changedFigures(figures(), figures())).toEqual([])
  const now = figures({
    figures: [
      { key: 'customersServed', name: '', value: 400 },
      { key: 'waveUsable', name: 'Invierno', value: 5 },
    ],
    grades: [{ scorecard: 'La casa', wave: 'Otoño', grade: 77.9 + 1e-12 }],
  })
  expect(changedFigures(figures(), now)).toEqual([
    { key: 'waveUsable', name: 'Otoño', signed: 66, now: null },
    { key: 'customersServed', name: '', signed: null, now: 400 },
    { key: 'waveUsable', name: 'Invierno', signed: null, now: 5 },
  ])
})

test('the seal is over what is locked: grades may be read in another way, and nothing else may', () => {
  expect(sealedText(figures({ grades: [] }))).toBe(sealedText(figures()))
  expect(sealedText(figures({ contents: 'b' }))).not.toBe(sealedText(figures()))
})

test('the list of what was handed over is plain text in the language of the business', () => {
  const text = contentsText(
    {
      month: '2026-03',
      businessName: 'La tienda $& {at}',
      person: 'Ana',
      signedOn: '2026-04-02',
      at: '2026-04-02T10:00:00',
      seal: 'ab',
      files: [{ name: 'Libreta.xlsx', bytes: 12, sha256: 'cd' }],
    },
    'en',
  )
  expect(text.split('\r\n').slice(0, 8)).toEqual([
    '\uFEFFClosing of 2026-03 · La tienda $& {at}',
    'Signed by Ana on 2026-04-02',
    'Written on 2026-04-02 10:00:00',
    'Seal of the figures (SHA-256): ab',
    '',
    'Files, their size in bytes and their SHA-256 fingerprint:',
    '',
    'Libreta.xlsx',
  ])
})

test('the route of a printed sheet names its month, and no other route does', () => {
  expect(monthOfPaper(monthPaperRoute('2026-03'))).toBe('2026-03')
  expect(['/paper/month/', '/paper/month/2026-3', '/paper/box/2026-03'].map(monthOfPaper)).toEqual([
    null,
    null,
    null,
  ])
})
