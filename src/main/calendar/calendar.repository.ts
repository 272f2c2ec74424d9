import type { ServiceCalendar, WeeklyHours } from '#shared/calendar/businessClock'
import type { HolidayConfirmation } from '#shared/calendar/calendar.contract'
import type { CivilDate, Weekday } from '#shared/calendar/civilDate'
import { yearToConfirm } from '#shared/calendar/confirmation'
import type { NamedLegalCalendar } from '#shared/calendar/deadlines'
import { type CaseGoals, defaultCaseGoals, LegalTerms, type LegalTermsVersion } from '#shared/calendar/terms'
import type { Language } from '#shared/i18n/languages'
import type { Db } from '../db/database'
import { holidaysRepository } from './holidays.repository'

type OpeningHours = readonly (readonly { readonly from: string; readonly to: string }[])[]

/** Which days count for legal terms, and what the holidays among them are called in the language of the business. */
export function legalCalendar(db: Db): NamedLegalCalendar {
  const language = languageOf(db)
  const rows = db
    .prepare<[], { date: CivilDate; name_es: string; name_en: string }>(
      `SELECT date, name_es, name_en FROM holiday WHERE state = 'kept' AND is_legal = 1 ORDER BY date, id`,
    )
    .all()
  const holidayNames = new Map<CivilDate, string>()
  for (const { date, name_es, name_en } of rows) {
    const known = holidayNames.get(date)
    const name = (language === 'en' && name_en) || name_es || name_en
    holidayNames.set(date, known && known !== name ? `${known} · ${name}` : name)
  }
  return { weekend: weekendOf(db), holidays: new Set(holidayNames.keys()), holidayNames }
}

/** When the business is and was open, every version of the hours on its dates. */
export function serviceCalendar(db: Db): ServiceCalendar {
  const base = db.prepare<[], string>('SELECT opening_hours FROM business WHERE id = 1').pluck().get()
  const later = db
    .prepare<[], { validFrom: CivilDate; weekly: string }>(
      `SELECT valid_from AS validFrom, weekly FROM service_hours WHERE voided_at IS NULL ORDER BY valid_from`,
    )
    .all()
  const holidays = db
    .prepare<[], CivilDate>(`SELECT date FROM holiday WHERE state = 'kept' AND closes = 1`)
    .pluck()
    .all()
  const special = db
    .prepare<[], { date: CivilDate; intervals: string }>(
      'SELECT date, intervals FROM special_day WHERE voided_at IS NULL',
    )
    .all()
  return {
    weekly: weekOf(base ?? '[]'),
    laterWeeks: later.map(({ validFrom, weekly }) => ({ validFrom, weekly: weekOf(weekly) })),
    holidays: new Set(holidays),
    specialOpenings: new Map(special.map(({ date, intervals }) => [date, JSON.parse(intervals)])),
  }
}

/** The terms in force on a day; null until the owner has chosen some. */
export function legalTerms(db: Db, on: CivilDate): LegalTermsVersion | null {
  const row = db
    .prepare<[CivilDate], { id: number; validFrom: CivilDate; terms: string }>(
      `SELECT id, valid_from AS validFrom, terms FROM legal_terms
       WHERE voided_at IS NULL AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1`,
    )
    .get(on)
  return row ? { ...LegalTerms.parse(JSON.parse(row.terms)), id: row.id, validFrom: row.validFrom } : null
}

/** The goals in force on a day; those of the app until the owner has chosen terms. */
export function caseGoals(db: Db, on: CivilDate): CaseGoals {
  return legalTerms(db, on)?.goals ?? defaultCaseGoals
}

/** The year whose holidays the owner is to confirm; null when that is done (domain.md §2.4). */
export function holidayConfirmation(db: Db, today: CivilDate): HolidayConfirmation | null {
  const holidays = holidaysRepository(db)
  const year = yearToConfirm(today, holidays.confirmedYears())
  return year === null ? null : { year, hasHolidays: holidays.any() }
}

function languageOf(db: Db): Language {
  const language = db.prepare<[], Language>('SELECT language FROM business WHERE id = 1').pluck().get()
  return language ?? 'es'
}

function weekendOf(db: Db): ReadonlySet<Weekday> {
  const written = db.prepare<[], string>('SELECT weekend FROM legal_calendar WHERE id = 1').pluck().get()
  // Written only by the command that changes it.
  return new Set(written ? (JSON.parse(written) as Weekday[]) : [6, 7])
}

/** Hours as they are kept, Monday first, by day of the week. Written only after a check of the contract. */
function weekOf(written: string): WeeklyHours {
  const days = JSON.parse(written) as OpeningHours
  return {
    1: days[0] ?? [],
    2: days[1] ?? [],
    3: days[2] ?? [],
    4: days[3] ?? [],
    5: days[4] ?? [],
    6: days[5] ?? [],
    7: days[6] ?? [],
  }
}
