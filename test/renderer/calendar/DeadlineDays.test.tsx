import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { explainDeadline } from '#shared/calendar/deadlineDays'
import type { NamedLegalCalendar } from '#shared/calendar/deadlines'
import { DeadlineDays } from '../../../src/renderer/calendar/DeadlineDays'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

const holidayNames = new Map([
  ['2026-07-28', 'Fiestas Patrias'],
  ['2026-07-29', 'Fiestas Patrias'],
])
const peru: NamedLegalCalendar = {
  weekend: new Set([6, 7]),
  holidays: new Set(holidayNames.keys()),
  holidayNames,
}
const fifteen = { unit: 'businessDays', amount: 15, roll: 'none' } as const

function show(
  question: Partial<Parameters<typeof explainDeadline>[0]>,
  today: string,
  hasHolidays = true,
  language: 'es' | 'en' = 'es',
) {
  const explained = explainDeadline(
    { received: '2026-07-24', term: fifteen, calendar: peru, ...question },
    today,
  )
  renderPage(<DeadlineDays explained={explained} today={today} hasHolidays={hasHolidays} />, {
    app: testApp(),
    language,
  })
  return within(screen.getByRole('list')).getAllByRole('listitem')
}

test('every day of the term says whether it counts, and why not', () => {
  const days = show({}, '2026-07-27').map((day) => day.textContent)
  expect(days.slice(0, 7)).toEqual([
    'vie, 24 julllega; no cuenta',
    'sáb, 25 julsábado: no cuenta',
    'dom, 26 juldomingo: no cuenta',
    'lun, 27 jul · hoydía 1 de 15',
    'mar, 28 julFiestas Patrias: no cuenta',
    'mié, 29 julFiestas Patrias: no cuenta',
    'jue, 30 juldía 2 de 15',
  ])
  expect(days.at(-1)).toBe('mar, 18 agodía 15 de 15: último día para contestar')
  expect(screen.getByText('Hasta el martes, 18 de agosto de 2026, incluido')).toBeTruthy()
  expect(screen.getByText('Quedan 14 días hábiles')).toBeTruthy()
})

test('today is marked for those who do not see it too', () => {
  const days = show({}, '2026-07-27')
  expect(days.map((day) => day.getAttribute('aria-current')).indexOf('date')).toBe(3)
})

test('while the customer is awaited it says that the clock stands still', () => {
  const suspensions = [{ requestedOn: '2026-07-30', answeredOn: null }]
  const days = show({ suspensions }, '2026-07-31').map((day) => day.textContent)
  expect(days[7]).toContain('en espera del cliente: no cuenta')
  expect(screen.getByText(/El plazo está parado/)).toBeTruthy()
})

test.each([
  ['2026-08-17', 'Queda 1 día hábil'],
  ['2026-08-18', 'Vence hoy'],
  ['2026-08-19', 'Vencido'],
])('on %s it says: %s', (today, words) => {
  show({}, today)
  expect(screen.getByText(words)).toBeTruthy()
})

test('once answered, it does not say what is left', () => {
  const explained = explainDeadline({ received: '2026-07-24', term: fifteen, calendar: peru }, '2026-09-01')
  renderPage(<DeadlineDays explained={explained} today="2026-09-01" hasHolidays isAnswered />, {
    app: testApp(),
  })
  expect(screen.getByText('día 14 de 15')).toBeTruthy()
  expect(screen.queryByText('Vencido')).toBeNull()
})

test('hours end at their minute', () => {
  const term = { unit: 'hours', amount: 24, roll: 'none' } as const
  show({ received: '2026-07-24T18:30', term }, '2026-07-24')
  expect(screen.getByText(/Hasta el 25 jul 2026, 18:30/)).toBeTruthy()
})

test('without holidays loaded it says that only the weekend is left out, in English too', () => {
  show({ calendar: { ...peru, holidays: new Set(), holidayNames: new Map() } }, '2026-07-27', false, 'en')
  expect(screen.getByText('No holidays loaded: only the weekend is left out.')).toBeTruthy()
  expect(screen.getByText('day 2 of 15')).toBeTruthy()
})
