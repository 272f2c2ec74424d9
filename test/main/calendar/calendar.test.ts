import { describe, expect, test } from 'vitest'
import { defaultOpeningHours } from '#shared/business/openingHours'
import { businessMinutes } from '#shared/calendar/businessClock'
import { dueDate } from '#shared/calendar/deadlines'
import { legalPresets, termsOfPreset } from '#shared/calendar/presets'
import { defaultCaseGoals } from '#shared/calendar/terms'
import {
  caseGoals,
  holidayConfirmation,
  legalCalendar,
  legalTerms,
  serviceCalendar,
} from '../../../src/main/calendar/calendar.repository'
import { aBusiness, appForEachTest, contentOf, outcomeOf } from '../../support/builders'

const app = appForEachTest({ now: '2026-11-22T10:00:00' })

const loadSpain = (region: string | null = null) =>
  app().call('calendar.loadHolidays', { country: 'ES', region, includePast: false })
const namesOf = async (year: number) =>
  (await app().call('calendar.holidays', { year })).holidays.map(({ date, name }) => `${date} ${name.es}`)
const terms = (id: string) => {
  const preset = legalPresets.find((known) => known.id === id)
  if (!preset) throw new Error(`no preset ${id}`)
  return termsOfPreset(preset)
}

describe('holidays', () => {
  test('without any loaded the weekend alone does not count', () => {
    const calendar = legalCalendar(app().db)
    expect([calendar.holidays.size, [...calendar.weekend]]).toEqual([0, [6, 7]])
    expect(dueDate('2026-12-04', { unit: 'businessDays', amount: 2 }, calendar)).toBe('2026-12-08')
  })

  test('of a region are those of the country and its own', async () => {
    await app().call('business.create', aBusiness())
    await loadSpain('AN')
    const names = await namesOf(2026)
    expect(names).toContain('2026-02-28 Día de Andalucía')
    expect(names).toContain('2026-12-08 La inmaculada concepción')
    expect(names).not.toContain('2026-05-02 Día de la Comunidad de Madrid')
    const calendar = legalCalendar(app().db)
    expect(calendar.holidayNames.get('2026-12-25')).toBe('Navidad')
    expect(dueDate('2026-12-23', { unit: 'businessDays', amount: 2 }, calendar)).toBe('2026-12-28')
    expect(await app().call('calendar.get', {})).toMatchObject({
      country: 'ES',
      region: 'AN',
      hasHolidays: true,
    })
  })

  test('of a country without a region leave the regions out', async () => {
    await loadSpain()
    const names = await namesOf(2026)
    expect(names).toContain('2026-05-01 Día del Trabajador')
    expect(names.filter((name) => name.includes('Andalucía'))).toEqual([])
  })

  test('that not everyone keeps are on the list and count as ordinary days until the owner says so', async () => {
    await app().call('calendar.loadHolidays', { country: 'BR', region: 'SP', includePast: false })
    const { holidays } = await app().call('calendar.holidays', { year: 2026 })
    const carnival = holidays.find(({ date }) => date === '2026-02-17')
    expect(carnival).toMatchObject({ closes: false, isLegal: false })
    expect(legalCalendar(app().db).holidays.has('2026-02-17')).toBe(false)
    if (!carnival) return
    await app().call('calendar.changeHoliday', { ...carnival, name: carnival.name.es, isLegal: true })
    expect(legalCalendar(app().db).holidays.has('2026-02-17')).toBe(true)
  })

  test('of another region take the place of the loaded ones from today; local ones and days gone by stay', async () => {
    await loadSpain('AN')
    await app().call('calendar.addHoliday', {
      date: '2026-12-30',
      name: 'Patrona',
      closes: true,
      isLegal: true,
    })
    await app().call('calendar.loadHolidays', { country: 'PE', region: null, includePast: false })
    const names = await namesOf(2026)
    expect(names).toContain('2026-02-28 Día de Andalucía')
    expect(names).toContain('2026-12-30 Patrona')
    expect(names).toContain('2026-12-09 Batalla de Ayacucho')
    expect(names).not.toContain('2026-12-07 Día de la Constitución Española (día sustituto)')
    await app().call('calendar.loadHolidays', { country: 'PE', region: null, includePast: true })
    expect(await namesOf(2026)).not.toContain('2026-02-28 Día de Andalucía')
  })

  test('can be added, changed, removed and taken back, and keep their other name', async () => {
    await loadSpain()
    const { holidays } = await app().call('calendar.holidays', { year: 2026 })
    const christmas = holidays.find(({ date }) => date === '2026-12-25')
    if (!christmas) throw new Error('no Christmas')
    const { id } = christmas
    await app().call('calendar.removeHoliday', { id })
    expect(legalCalendar(app().db).holidays.has('2026-12-25')).toBe(false)
    expect(await namesOf(2026)).toContain('2026-12-25 Navidad')
    await app().call('calendar.restoreHoliday', { id })
    await app().call('calendar.changeHoliday', {
      id,
      date: '2026-12-26',
      name: 'Navidad',
      closes: false,
      isLegal: true,
    })
    const changed = (await app().call('calendar.holidays', { year: 2026 })).holidays.find((h) => h.id === id)
    expect(changed).toMatchObject({ date: '2026-12-26', name: { es: 'Navidad', en: 'Christmas Day' } })
    expect(serviceCalendar(app().db).holidays.has('2026-12-26')).toBe(false)
    expect(await outcomeOf(app().call('calendar.removeHoliday', { id: 99_999 }))).toBe('notFound')
  })

  test('are named in the language of the business', async () => {
    await app().call('business.create', aBusiness({ language: 'en' }))
    await loadSpain()
    expect(legalCalendar(app().db).holidayNames.get('2026-12-25')).toBe('Christmas Day')
  })

  test('are loaded for every country that is offered, and for no region that there is not', async () => {
    const { countries } = await import('#shared/business/countries')
    for (const country of countries) {
      const { regions, years } = await app().call('calendar.regions', { country })
      expect(years).toEqual([2024, 2036])
      const loaded = await app().call('calendar.loadHolidays', {
        country,
        region: Object.keys(regions)[0] ?? null,
        includePast: true,
      })
      expect(loaded.count, country).toBeGreaterThan(60)
      for (const year of [2024, 2030, 2036]) expect((await namesOf(year)).length, country).toBeGreaterThan(4)
    }
    expect(await outcomeOf(loadSpain('XX'))).toBe('notFound')
  })

  test('are confirmed year by year: this one, and the next from December on', async () => {
    const ask = () => holidayConfirmation(app().db, app().deps.clock.today())?.year ?? null
    expect(ask()).toBe(2026)
    await app().call('calendar.confirmYear', { year: 2026 })
    expect(ask()).toBeNull()
    app().setNow('2026-12-01T09:00:00')
    expect(ask()).toBe(2027)
    await app().call('calendar.confirmYear', { year: 2027 })
    expect(await app().call('calendar.holidayConfirmation', {})).toBeNull()
    await loadSpain()
    expect(ask()).toBe(2026)
  })
})

describe('hours', () => {
  const allDay = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }])
  const minutes = (from: string, to: string) => businessMinutes(serviceCalendar(app().db), from, to)

  test('of the beginning hold until a later version begins', async () => {
    await app().call('business.create', aBusiness())
    await app().call('calendar.saveWeek', { validFrom: '2026-11-23', weekly: allDay })
    expect(minutes('2026-11-16T00:00', '2026-11-17T00:00')).toBe(9 * 60)
    expect(minutes('2026-11-23T00:00', '2026-11-24T00:00')).toBe(1440)
    await app().call('calendar.removeWeek', { validFrom: '2026-11-23' })
    expect(minutes('2026-11-23T00:00', '2026-11-24T00:00')).toBe(9 * 60)
    expect(await outcomeOf(app().call('calendar.removeWeek', { validFrom: '2026-11-23' }))).toBe('notFound')
  })

  test('can go on past midnight, and the night belongs to the day it began on', async () => {
    const night = [{ from: '20:00', to: '02:00' }]
    await app().call('business.create', aBusiness({ openingHours: [[], [], [], [], night, night, []] }))
    expect(minutes('2026-11-20T00:00', '2026-11-23T00:00')).toBe(2 * 6 * 60)
    expect(minutes('2026-11-21T01:00', '2026-11-21T03:00')).toBe(60)
    await app().call('calendar.addSpecialDay', { date: '2026-11-20', name: 'Obras', intervals: [] })
    expect(minutes('2026-11-21T01:00', '2026-11-21T03:00')).toBe(0)
  })

  test('of a special day win over a holiday, and that over the week', async () => {
    await app().call('business.create', aBusiness())
    await loadSpain()
    expect(minutes('2026-12-08T00:00', '2026-12-09T00:00')).toBe(0)
    const fair = { date: '2026-12-08', name: 'Feria', intervals: [{ from: '10:00', to: '12:00' }] }
    const { id } = await app().call('calendar.addSpecialDay', fair)
    expect(minutes('2026-12-08T00:00', '2026-12-09T00:00')).toBe(120)
    expect(await outcomeOf(app().call('calendar.addSpecialDay', fair))).toBe('dateTaken')
    await app().call('calendar.changeSpecialDay', { ...fair, id, date: '2026-12-09' })
    expect(minutes('2026-12-09T00:00', '2026-12-10T00:00')).toBe(120)
    await app().call('calendar.removeSpecialDay', { id })
    expect(minutes('2026-12-09T00:00', '2026-12-10T00:00')).toBe(9 * 60)
    expect(await outcomeOf(app().call('calendar.removeSpecialDay', { id }))).toBe('notFound')
  })

  test('that never open are refused', async () => {
    await app().call('business.create', aBusiness())
    const weekly = [[{ from: '09:00', to: '09:00' }], [], [], [], [], [], []]
    expect(await outcomeOf(app().call('calendar.saveWeek', { validFrom: null, weekly }))).toBe('invalidInput')
  })

  test('that are corrected from the beginning are those of the business', async () => {
    await app().call('business.create', aBusiness())
    await app().call('calendar.saveWeek', { validFrom: null, weekly: allDay })
    expect((await app().call('business.get', {}))?.openingHours).toEqual(allDay)
    await app().call('history.undo', {})
    expect((await app().call('business.get', {}))?.openingHours).toEqual(defaultOpeningHours)
  })
})

test('Saturday can be a business day, and some day has to be', async () => {
  await app().call('calendar.setWeekend', { weekend: [7] })
  expect(dueDate('2026-11-27', { unit: 'businessDays', amount: 1 }, legalCalendar(app().db))).toBe(
    '2026-11-28',
  )
  const weekend = [1, 2, 3, 4, 5, 6, 7]
  expect(await outcomeOf(app().call('calendar.setWeekend', { weekend }))).toBe('invalidInput')
})

describe('terms', () => {
  test('are none until the owner chooses, and the goals are those of the app', () => {
    expect(legalTerms(app().db, '2026-11-22')).toBeNull()
    expect(caseGoals(app().db, '2026-11-22')).toEqual(defaultCaseGoals)
  })

  test('hold from their day on, and what held before is kept', async () => {
    await app().call('calendar.saveTerms', { validFrom: '2026-11-01', terms: terms('PE') })
    const own = { ...terms('PE'), isEdited: true, goals: { ...defaultCaseGoals, reopenDays: 15 } }
    await app().call('calendar.saveTerms', { validFrom: '2026-12-01', terms: own })
    const { db } = app()
    expect(legalTerms(db, '2026-10-31')).toBeNull()
    expect(legalTerms(db, '2026-11-22')).toMatchObject({ presetId: 'PE', isEdited: false })
    expect(legalTerms(db, '2026-12-01')).toMatchObject({ isEdited: true, validFrom: '2026-12-01' })
    expect([caseGoals(db, '2026-11-30').reopenDays, caseGoals(db, '2026-12-01').reopenDays]).toEqual([30, 15])
    const { current, versions } = await app().call('calendar.terms', {})
    expect([current?.validFrom, versions.map(({ validFrom }) => validFrom)]).toEqual([
      '2026-11-01',
      ['2026-12-01', '2026-11-01'],
    ])
  })

  test('saved twice for one day are the last ones, and a version can be removed', async () => {
    await app().call('calendar.saveTerms', { validFrom: '2026-11-22', terms: terms('PE') })
    await app().call('calendar.saveTerms', { validFrom: '2026-11-22', terms: terms('CO-PUB') })
    const { versions } = await app().call('calendar.terms', {})
    expect(versions.map(({ presetId }) => presetId)).toEqual(['CO-PUB'])
    const id = versions[0]?.id ?? 0
    await app().call('calendar.removeTerms', { id })
    expect(legalTerms(app().db, '2026-11-22')).toBeNull()
    expect(await outcomeOf(app().call('calendar.removeTerms', { id }))).toBe('notFound')
  })
})

test('every change can be undone and done again', async () => {
  await app().call('business.create', aBusiness())
  await loadSpain('AN')
  const { holidays } = await app().call('calendar.holidays', { year: 2026 })
  const steps = [
    () => app().call('calendar.confirmYear', { year: 2026 }),
    () => app().call('calendar.removeHoliday', { id: holidays[0]?.id ?? 0 }),
    () => app().call('calendar.setWeekend', { weekend: [7] }),
    () => app().call('calendar.saveWeek', { validFrom: '2026-12-01', weekly: defaultOpeningHours }),
    () => app().call('calendar.addSpecialDay', { date: '2026-12-24', name: 'Tarde libre', intervals: [] }),
    () => app().call('calendar.saveTerms', { validFrom: '2026-11-22', terms: terms('ES') }),
    () => app().call('calendar.loadHolidays', { country: 'ES', region: 'MD', includePast: true }),
  ]
  for (const step of steps) {
    const before = contentOf(app().db)
    await step()
    const after = contentOf(app().db)
    expect(after).not.toEqual(before)
    await app().call('history.undo', {})
    expect(contentOf(app().db)).toEqual(before)
    await app().call('history.redo', {})
    expect(contentOf(app().db)).toEqual(after)
  }
})

test('staff read the calendar and change nothing', async () => {
  app().setRole('staff')
  expect(await outcomeOf(app().call('calendar.get', {}))).toBe('done')
  expect(await outcomeOf(app().call('calendar.legal', {}))).toBe('done')
  expect(await outcomeOf(loadSpain())).toBe('notAllowed')
  expect(await outcomeOf(app().call('calendar.confirmYear', { year: 2026 }))).toBe('notAllowed')
})
