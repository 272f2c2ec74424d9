import { addDays, addMonths, type CivilDate, daysBetween, type Weekday, weekdayOf } from './civilDate'

/** Days that do not count for legal terms: the weekend (Saturday and Sunday unless set) and holidays. */
export type LegalCalendar = {
  readonly weekend: ReadonlySet<Weekday>
  readonly holidays: ReadonlySet<CivilDate>
}

/** The same, with what each holiday is called. */
export type NamedLegalCalendar = LegalCalendar & {
  readonly holidayNames: ReadonlyMap<CivilDate, string>
}

/** A term in days or months; `roll` moves a due date that is no business day forward (by default it stays). */
export type Term =
  | { readonly unit: 'businessDays'; readonly amount: number }
  | { readonly unit: 'calendarDays' | 'months'; readonly amount: number; readonly roll?: 'none' | 'next' }

/** Where a term stands on a day. */
export type TermState = {
  /** Business days d with today < d ≤ due; 0 on the due day and after. */
  readonly remaining: number
  readonly isDueToday: boolean
  readonly isOverdue: boolean
  /** The last alert reached: 50, 80 or 100 % of the term gone by; 0 before them. */
  readonly alert: 0 | 50 | 80 | 100
}

/** Saturday and Sunday off, and no holidays loaded. */
export const PLAIN_LEGAL_CALENDAR: LegalCalendar = { weekend: new Set<Weekday>([6, 7]), holidays: new Set() }

/** Whether a day counts for legal terms: neither weekend nor holiday (domain.md §2.4). */
export function isBusinessDay(date: CivilDate, calendar: LegalCalendar): boolean {
  return !calendar.weekend.has(weekdayOf(date)) && !calendar.holidays.has(date)
}

/**
 * The `amount`-th business day after `date`, which is day 0 even when it is a holiday (domain.md §2.4).
 * `amount` 0 is the day itself. Throws when the week has no business day.
 */
export function addBusinessDays(date: CivilDate, amount: number, calendar: LegalCalendar): CivilDate {
  let due = date
  for (let counted = 0; counted < amount; counted += 1) due = businessDayFrom(addDays(due, 1), calendar)
  return due
}

/** Business days d with `after` < d ≤ `through`; 0 when `through` is not later (domain.md §2.4). */
export function businessDaysBetween(after: CivilDate, through: CivilDate, calendar: LegalCalendar): number {
  let count = 0
  for (let date = addDays(after, 1); date <= through; date = addDays(date, 1)) {
    if (isBusinessDay(date, calendar)) count += 1
  }
  return count
}

/** Last day of a term that started with what was received on `received`, until its end of day (domain.md §2.4). */
export function dueDate(received: CivilDate, term: Term, calendar: LegalCalendar): CivilDate {
  if (term.unit === 'businessDays') return addBusinessDays(received, term.amount, calendar)
  const due = term.unit === 'months' ? addMonths(received, term.amount) : addDays(received, term.amount)
  return term.roll === 'next' ? businessDayFrom(due, calendar) : due
}

/**
 * Due date moved by a suspension: the business days between the request for information and the customer's answer
 * are added to it (domain.md §2.4).
 */
export function suspendedDueDate(
  due: CivilDate,
  suspension: { readonly requestedOn: CivilDate; readonly answeredOn: CivilDate },
  calendar: LegalCalendar,
): CivilDate {
  const days = businessDaysBetween(suspension.requestedOn, suspension.answeredOn, calendar)
  return addBusinessDays(due, days, calendar)
}

/**
 * Where a term from `received` to `due` stands on `today` (domain.md §2.4). Alerts follow the business days gone by,
 * or the calendar days for a term without any.
 */
export function termState(
  received: CivilDate,
  due: CivilDate,
  today: CivilDate,
  calendar: LegalCalendar,
): TermState {
  return {
    remaining: businessDaysBetween(today, due, calendar),
    isDueToday: today === due,
    isOverdue: today > due,
    alert: alertOf(received, due, today, calendar),
  }
}

function alertOf(
  received: CivilDate,
  due: CivilDate,
  today: CivilDate,
  calendar: LegalCalendar,
): TermState['alert'] {
  if (today >= due) return 100
  const whole = businessDaysBetween(received, due, calendar)
  const usedPercent =
    whole > 0
      ? (100 * businessDaysBetween(received, today, calendar)) / whole
      : (100 * daysBetween(received, today)) / daysBetween(received, due)
  if (usedPercent >= 100) return 100
  if (usedPercent >= 80) return 80
  return usedPercent >= 50 ? 50 : 0
}

/** The first business day on or after `date`. */
function businessDayFrom(date: CivilDate, calendar: LegalCalendar): CivilDate {
  if (calendar.weekend.size >= 7) throw new RangeError('a week without business days')
  let day = date
  while (!isBusinessDay(day, calendar)) day = addDays(day, 1)
  return day
}
