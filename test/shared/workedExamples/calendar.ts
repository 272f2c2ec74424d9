import { isInWarranty, warrantyEnd } from '#shared/aftersales/warranty'
import { businessMinutes, type OpeningInterval, type ServiceCalendar } from '#shared/calendar/businessClock'
import { type Weekday, weekdayOf } from '#shared/calendar/civilDate'
import { dueDate, type LegalCalendar, type Term } from '#shared/calendar/deadlines'
import { easterSunday } from '#shared/calendar/easter'
import { type Computation, compute } from './example'

type WrittenIntervals = [string, string][]

/** A service calendar as the examples write it. */
export type WrittenCalendar = {
  weekly: { 'mon-fri': WrittenIntervals; sat: WrittenIntervals; sun: WrittenIntervals }
  holidays: string[]
  special_openings: Record<string, WrittenIntervals>
}

type WrittenTerm = {
  received: string
  n: number
  unit: 'business_days' | 'calendar_days' | 'months'
  roll?: 'none' | 'next'
  holidays?: string[]
  weekend?: ('sat' | 'sun')[]
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The service calendar of an example. */
export function serviceCalendar({ weekly, holidays, special_openings }: WrittenCalendar): ServiceCalendar {
  const intervals = (written: WrittenIntervals): OpeningInterval[] =>
    written.map(([from, to]) => ({ from, to }))
  const weekday = intervals(weekly['mon-fri'])
  return {
    weekly: {
      1: weekday,
      2: weekday,
      3: weekday,
      4: weekday,
      5: weekday,
      6: intervals(weekly.sat),
      7: intervals(weekly.sun),
    },
    holidays: new Set(holidays),
    specialOpenings: new Map(
      Object.entries(special_openings).map(([date, written]) => [date, intervals(written)]),
    ),
  }
}

function dueOf({
  received,
  n,
  unit,
  roll = 'none',
  holidays = [],
  weekend = ['sat', 'sun'],
}: WrittenTerm): string {
  const days: Record<'sat' | 'sun', Weekday> = { sat: 6, sun: 7 }
  const calendar: LegalCalendar = {
    weekend: new Set(weekend.map((day) => days[day])),
    holidays: new Set(holidays),
  }
  const units = { calendar_days: 'calendarDays', months: 'months' } as const
  const term: Term =
    unit === 'business_days' ? { unit: 'businessDays', amount: n } : { unit: units[unit], amount: n, roll }
  return dueDate(received, term, calendar)
}

export const calendar: Readonly<Record<string, Computation>> = {
  'U1-easter': compute(({ years }: { years: number[] }) => ({
    easter: years.map((year) => easterSunday(year)),
  })),

  'U2-deadlines': compute(({ cases }: { cases: WrittenTerm[] }) => {
    const due = cases.map((written) => dueOf(written))
    return { due, weekday: due.map((date) => WEEKDAYS[weekdayOf(date) - 1]) }
  }),

  'U3-deadlines-calendar': compute(({ cases }: { cases: WrittenTerm[] }) => ({
    due: cases.map((written) => dueOf(written)),
  })),

  'U4-business-minutes': compute((inputs: { calendar: WrittenCalendar; pairs: [string, string][] }) => {
    const openings = serviceCalendar(inputs.calendar)
    return { minutes: inputs.pairs.map(([from, to]) => businessMinutes(openings, from, to)) }
  }),

  'K1-warranty': compute((inputs: { cases: { sale: string; months: number; reported: string }[] }) => {
    const warrantyOf = ({ sale, months }: { sale: string; months: number }) => ({
      warrantyFrom: sale,
      warrantyMonths: months,
    })
    return {
      end: inputs.cases.map((one) => warrantyEnd(warrantyOf(one))),
      in_warranty: inputs.cases.map((one) => isInWarranty(warrantyOf(one), one.reported)),
    }
  }),
}
