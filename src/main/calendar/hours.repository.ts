import { OpeningHours } from '#shared/business/business.contract'
import type { SpecialDay, Week } from '#shared/calendar/calendar.contract'
import type { CivilDate } from '#shared/calendar/civilDate'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** Versions of the weekly hours, and the days with hours of their own. */
export const hoursRepository = oncePerDatabase((db: Db) => {
  const base = db.prepare<[], string>('SELECT opening_hours FROM business WHERE id = 1').pluck()
  const putBase = db.prepare<[string]>('UPDATE business SET opening_hours = ? WHERE id = 1')
  const weeks = db.prepare<[], { validFrom: CivilDate; weekly: string }>(
    'SELECT valid_from AS validFrom, weekly FROM service_hours WHERE voided_at IS NULL ORDER BY valid_from',
  )
  const putWeek = db.prepare<[CivilDate, string]>(
    `INSERT INTO service_hours (valid_from, weekly) VALUES (?, ?)
     ON CONFLICT (valid_from) WHERE voided_at IS NULL DO UPDATE SET weekly = excluded.weekly`,
  )
  const voidWeek = db.prepare<[string, CivilDate]>(
    'UPDATE service_hours SET voided_at = ? WHERE valid_from = ? AND voided_at IS NULL',
  )
  const specialDays = db.prepare<[], Omit<SpecialDay, 'intervals'> & { intervals: string }>(
    'SELECT id, date, name, intervals FROM special_day WHERE voided_at IS NULL ORDER BY date',
  )
  const specialOn = db
    .prepare<[CivilDate], number>('SELECT id FROM special_day WHERE date = ? AND voided_at IS NULL')
    .pluck()
  const insertSpecial = db.prepare<[CivilDate, string, string]>(
    'INSERT INTO special_day (date, name, intervals) VALUES (?, ?, ?)',
  )
  const updateSpecial = db.prepare<[CivilDate, string, string, number]>(
    'UPDATE special_day SET date = ?, name = ?, intervals = ? WHERE id = ? AND voided_at IS NULL',
  )
  const voidSpecial = db.prepare<[string, number]>(
    'UPDATE special_day SET voided_at = ? WHERE id = ? AND voided_at IS NULL',
  )
  const hoursOf = (written: string) => OpeningHours.parse(JSON.parse(written))

  return {
    weeks(): Week[] {
      const first = base.get()
      const later = weeks.all().map(({ validFrom, weekly }) => ({ validFrom, weekly: hoursOf(weekly) }))
      return first === undefined ? later : [{ validFrom: null, weekly: hoursOf(first) }, ...later]
    },
    putWeek({ validFrom, weekly }: Week): void {
      const written = JSON.stringify(weekly)
      if (validFrom === null) putBase.run(written)
      else putWeek.run(validFrom, written)
    },
    /** Whether there was one. */
    voidWeek: (validFrom: CivilDate, now: string): boolean => voidWeek.run(now, validFrom).changes > 0,
    specialDays: (): SpecialDay[] =>
      specialDays
        .all()
        .map((day) => ({ ...day, intervals: JSON.parse(day.intervals) as SpecialDay['intervals'] })),
    /** The special day of a date; null when there is none. */
    specialOn: (date: CivilDate): number | null => specialOn.get(date) ?? null,
    insertSpecial: ({ date, name, intervals }: Omit<SpecialDay, 'id'>): number =>
      Number(insertSpecial.run(date, name, JSON.stringify(intervals)).lastInsertRowid),
    /** Whether there was one. */
    updateSpecial: ({ id, date, name, intervals }: SpecialDay): boolean =>
      updateSpecial.run(date, name, JSON.stringify(intervals), id).changes > 0,
    /** Whether there was one. */
    voidSpecial: (id: number, now: string): boolean => voidSpecial.run(now, id).changes > 0,
  }
})
