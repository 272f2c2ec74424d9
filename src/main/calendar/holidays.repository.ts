import type { z } from 'zod'
import type { Holiday, HolidayDraft } from '#shared/calendar/calendar.contract'
import type { CivilDate } from '#shared/calendar/civilDate'
import type { LocalText } from '#shared/i18n/languages'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface HolidayRow {
  id: number
  date: CivilDate
  name_es: string
  name_en: string
  is_local: 0 | 1
  closes: 0 | 1
  is_legal: 0 | 1
  state: 'kept' | 'removed' | 'replaced'
}

export interface NewHoliday extends Omit<z.infer<typeof HolidayDraft>, 'name'> {
  readonly name: LocalText
  readonly isLocal: boolean
}

const toHoliday = (row: HolidayRow): Holiday => ({
  id: row.id,
  date: row.date,
  name: { es: row.name_es, en: row.name_en },
  isLocal: row.is_local === 1,
  closes: row.closes === 1,
  isLegal: row.is_legal === 1,
  isRemoved: row.state === 'removed',
})

/** Holidays, the years that were confirmed, and of which country and region the list is. */
export const holidaysRepository = oncePerDatabase((db: Db) => {
  const ofYear = db.prepare<[string, string], HolidayRow>(
    `SELECT * FROM holiday WHERE date >= ? AND date < ? AND state <> 'replaced' ORDER BY date, id`,
  )
  const find = db.prepare<[number], HolidayRow>(`SELECT * FROM holiday WHERE id = ? AND state <> 'replaced'`)
  const any = db.prepare<[], number>(`SELECT EXISTS (SELECT 1 FROM holiday WHERE state = 'kept')`).pluck()
  const anyLoaded = db
    .prepare<[], number>(`SELECT EXISTS (SELECT 1 FROM holiday WHERE is_local = 0 AND state <> 'replaced')`)
    .pluck()
  const insert = db.prepare(`
    INSERT INTO holiday (date, name_es, name_en, is_local, closes, is_legal, state)
    VALUES (@date, @es, @en, @isLocal, @closes, @isLegal, 'kept')`)
  const update = db.prepare(`
    UPDATE holiday SET date = @date, name_es = @es, name_en = @en, closes = @closes, is_legal = @isLegal
    WHERE id = @id`)
  const setState = db.prepare<[string, number]>('UPDATE holiday SET state = ? WHERE id = ?')
  const replace = db.prepare<[CivilDate]>(
    `UPDATE holiday SET state = 'replaced' WHERE is_local = 0 AND state <> 'replaced' AND date >= ?`,
  )
  const confirmed = db
    .prepare<[], number>('SELECT year FROM holiday_year WHERE confirmed_on IS NOT NULL')
    .pluck()
  const confirmedOn = db
    .prepare<[number], string>('SELECT confirmed_on FROM holiday_year WHERE year = ?')
    .pluck()
  const confirm = db.prepare<[number, CivilDate]>(
    `INSERT INTO holiday_year (year, confirmed_on) VALUES (?, ?)
     ON CONFLICT (year) DO UPDATE SET confirmed_on = excluded.confirmed_on`,
  )
  const unconfirm = db.prepare<[number]>(
    'UPDATE holiday_year SET confirmed_on = NULL WHERE year >= ? AND confirmed_on IS NOT NULL',
  )
  const settings = db.prepare<[], { country: string | null; region: string | null; weekend: string }>(
    'SELECT country, region, weekend FROM legal_calendar WHERE id = 1',
  )
  const putPlace = db.prepare<[string, string | null]>(
    `INSERT INTO legal_calendar (id, country, region, weekend) VALUES (1, ?, ?, '[6,7]')
     ON CONFLICT (id) DO UPDATE SET country = excluded.country, region = excluded.region`,
  )
  const putWeekend = db.prepare<[string]>(
    `INSERT INTO legal_calendar (id, weekend) VALUES (1, ?)
     ON CONFLICT (id) DO UPDATE SET weekend = excluded.weekend`,
  )
  const row = ({ name, isLocal, closes, isLegal, date }: NewHoliday) => ({
    date,
    ...name,
    isLocal: isLocal ? 1 : 0,
    closes: closes ? 1 : 0,
    isLegal: isLegal ? 1 : 0,
  })

  return {
    ofYear: (year: number): Holiday[] => ofYear.all(`${year}-01-01`, `${year + 1}-01-01`).map(toHoliday),
    find(id: number): Holiday | null {
      const found = find.get(id)
      return found ? toHoliday(found) : null
    },
    any: () => any.get() === 1,
    anyLoaded: () => anyLoaded.get() === 1,
    insert: (holiday: NewHoliday): number => Number(insert.run(row(holiday)).lastInsertRowid),
    update: (id: number, holiday: NewHoliday) => void update.run({ ...row(holiday), id }),
    setState: (id: number, state: 'kept' | 'removed') => void setState.run(state, id),
    /** Puts the loaded days from a date on aside: another list takes their place. */
    replaceFrom: (date: CivilDate) => void replace.run(date),
    confirmedYears: (): ReadonlySet<number> => new Set(confirmed.all()),
    confirmedOn: (year: number): string | null => confirmedOn.get(year) ?? null,
    confirm: (year: number, on: CivilDate) => void confirm.run(year, on),
    unconfirmFrom: (year: number) => void unconfirm.run(year),
    place: () => settings.get() ?? { country: null, region: null },
    putPlace: (country: string, region: string | null) => void putPlace.run(country, region),
    putWeekend: (weekend: readonly number[]) => void putWeekend.run(JSON.stringify(weekend)),
  }
})
