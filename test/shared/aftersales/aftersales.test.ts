import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFile } from '#shared/aftersales/calendarFile'
import { maintenanceDues, nextMaintenance } from '#shared/aftersales/maintenance'
import { repeatedRepair } from '#shared/aftersales/orders'
import { isInWarranty, warrantyEnd } from '#shared/aftersales/warranty'
import { addDays, daysBetween } from '#shared/calendar/civilDate'

test('a warranty is over the day after its last day, and never before it began', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9000 }),
      fc.integer({ min: 1, max: 240 }),
      (day, warrantyMonths) => {
        const warranty = { warrantyFrom: addDays('2010-01-01', day), warrantyMonths }
        const end = warrantyEnd(warranty) ?? ''
        expect(end > warranty.warrantyFrom).toBe(true)
        expect(isInWarranty(warranty, end)).toBe(true)
        expect(isInWarranty(warranty, addDays(end, 1))).toBe(false)
      },
    ),
  )
  expect(isInWarranty({ warrantyFrom: '2026-01-01', warrantyMonths: 0 }, '2026-01-01')).toBe(false)
})

const plan = { soldOn: '2025-01-31', everyMonths: 3, since: '2025-01-31' }

test('maintenance is in time from 15 days before its day to 15 days after; later it is done, but late', () => {
  const ofOne = (doneOn: string) => maintenanceDues(plan, [doneOn], '2025-04-01')[0]
  expect(ofOne('2025-04-15')).toEqual({ dueOn: '2025-04-30', doneOn: '2025-04-15', isInTime: true })
  expect(ofOne('2025-05-15')).toMatchObject({ isInTime: true })
  expect(ofOne('2025-05-16')).toMatchObject({ doneOn: '2025-05-16', isInTime: false })
  expect(ofOne('2025-04-14')).toMatchObject({ doneOn: null })
})

test('days are counted from the sale, so that a short month does not shift those after it', () => {
  const dues = maintenanceDues(plan, [], '2025-12-01').map(({ dueOn }) => dueOn)
  expect(dues).toEqual(['2025-04-30', '2025-07-31', '2025-10-31', '2026-01-31'])
  expect(maintenanceDues({ ...plan, since: '2025-08-01' }, [], '2025-12-01')[0]?.dueOn).toBe('2025-10-31')
})

test('what asks for maintenance is the day whose turn it is: late until the next one begins', () => {
  const next = (today: string, doneOn: string[] = []) =>
    nextMaintenance(maintenanceDues(plan, doneOn, today), today)
  expect(next('2025-02-01')).toBe('2025-04-30')
  expect(next('2025-06-30')).toBe('2025-04-30')
  expect(next('2025-07-16')).toBe('2025-07-31')
  expect(next('2025-04-28', ['2025-04-20'])).toBe('2025-07-31')
})

test('each maintenance answers one day, and no day is answered twice', () => {
  const days = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 7 }), (offsets, everyMonths) => {
      const doneOn = offsets.map((offset) => addDays(plan.soldOn, offset))
      const answered = maintenanceDues({ ...plan, everyMonths }, doneOn, '2027-01-01').flatMap(
        ({ doneOn: done }) => done ?? [],
      )
      expect(answered.length).toBeLessThanOrEqual(doneOn.length)
      const count = (list: string[], day: string) => list.filter((one) => one === day).length
      for (const day of answered) expect(count(answered, day)).toBeLessThanOrEqual(count(doneOn, day))
    }),
  )
})

test('a repair repeats the last one of the same unit that was done no more than 30 days before', () => {
  const repair = (id: number, reportedOn: string, doneOn: string | null) => ({
    id,
    kind: 'repair' as const,
    reportedOn,
    doneOn,
  })
  const done = [repair(1, '2026-01-01', '2026-01-10'), repair(2, '2026-01-20', '2026-01-25')]
  expect(daysBetween('2026-01-25', '2026-02-24')).toBe(30)
  expect(repeatedRepair(repair(3, '2026-02-24', null), done)?.id).toBe(2)
  expect(repeatedRepair(repair(3, '2026-02-25', null), done)).toBeNull()
  expect(repeatedRepair(done[1] ?? repair(0, '', null), done)?.id).toBe(1)
  expect(repeatedRepair({ ...repair(3, '2026-01-26', null), kind: 'maintenance' }, done)).toBeNull()
})

test('a calendar file holds whole days, and what people typed is text in it', () => {
  const title = `Revisión; cafetera, «Nube»\r\nBEGIN:VEVENT ${'ñ'.repeat(80)}`
  const file = calendarFile(
    [{ key: 'maintenance-1', on: '2026-12-31', title, text: '' }],
    '2026-11-22T10:00:00',
  )
  const lines = file.split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  const unfolded = file.replaceAll('\r\n ', '')
  expect(unfolded).toContain(`SUMMARY:Revisión\\; cafetera\\, «Nube»\\nBEGIN:VEVENT ${'ñ'.repeat(80)}\r\n`)
})
