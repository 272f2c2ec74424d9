import { z } from 'zod'
import { OpeningHours, OpeningInterval } from '../business/business.contract'
import { countries } from '../business/countries'
import { type ContractShape, command, query, type Topic } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { CivilDay, LegalTerms, LegalTermsVersion } from './terms'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Name = z.string().trim().min(1).max(120)

export const HolidayCountry = z.enum(countries)
export const Weekdays = z.array(z.int().min(1).max(7)).max(6)

/** Hours of the week from a day on; null for those the business began with. */
export const Week = z.object({ validFrom: CivilDay.nullable(), weekly: OpeningHours })
export type Week = z.infer<typeof Week>

/** A day with hours of its own; without any it is closed. */
export const SpecialDayDraft = z.object({
  date: CivilDay,
  name: Name,
  intervals: z.array(OpeningInterval).max(4),
})
export const SpecialDay = SpecialDayDraft.extend({ id: z.int() })
export type SpecialDay = z.infer<typeof SpecialDay>

export const HolidayDraft = z.object({
  date: CivilDay,
  name: Name,
  /** Whether the business is closed. */
  closes: z.boolean(),
  /** Whether the day is left out of legal terms. */
  isLegal: z.boolean(),
})
export const Holiday = HolidayDraft.omit({ name: true }).extend({
  id: z.int(),
  name: LocalText,
  /** Written by the owner, and not from the list of the country. */
  isLocal: z.boolean(),
  isRemoved: z.boolean(),
})
export type Holiday = z.infer<typeof Holiday>

export const HolidayYear = z.object({
  year: z.int(),
  /** Null until the owner has looked at the list and said that it is right. */
  confirmedOn: z.string().nullable(),
  holidays: z.array(Holiday),
})
export type HolidayYear = z.infer<typeof HolidayYear>

export const CalendarSettings = z.object({
  today: z.string(),
  /** Of the list of holidays that was loaded; null before. */
  country: z.string().nullable(),
  region: z.string().nullable(),
  /** Where the business is: what is offered first. */
  businessCountry: z.string(),
  /** Days of the week that do not count, 1 Monday to 7 Sunday. */
  weekend: Weekdays,
  hasHolidays: z.boolean(),
  /** The hours the business began with, then each later version. */
  weeks: z.array(Week),
  specialDays: z.array(SpecialDay),
})
export type CalendarSettings = z.infer<typeof CalendarSettings>

/** The year whose holidays the owner should look at now. */
export const HolidayConfirmation = z.object({ year: z.int(), hasHolidays: z.boolean() })
export type HolidayConfirmation = z.infer<typeof HolidayConfirmation>

/** Deadlines of cases are counted on the legal calendar. */
const changes: readonly Topic[] = ['calendar', 'cases', 'home']

export const calendarContract = {
  'calendar.get': query('staff', 'calendar', Nothing, CalendarSettings),
  'calendar.regions': query(
    'staff',
    'calendar',
    z.object({ country: HolidayCountry }),
    z.object({ regions: z.record(z.string(), z.string()), years: z.tuple([z.int(), z.int()]) }),
  ),
  'calendar.holidays': query(
    'staff',
    'calendar',
    z.object({ year: z.int().min(1900).max(9999) }),
    HolidayYear,
  ),
  'calendar.holidayConfirmation': query('staff', 'calendar', Nothing, HolidayConfirmation.nullable()),
  /** Loads the list of a country or region; what the owner added stays, and days gone by too unless they are asked for. */
  'calendar.loadHolidays': command(
    'owner',
    changes,
    z.object({ country: HolidayCountry, region: z.string().max(5).nullable(), includePast: z.boolean() }),
    z.object({ count: z.int() }),
  ),
  'calendar.confirmYear': command('owner', changes, z.object({ year: z.int().min(1900).max(9999) }), Nothing),
  'calendar.addHoliday': command('owner', changes, HolidayDraft, Id),
  'calendar.changeHoliday': command('owner', changes, HolidayDraft.extend({ id: z.int() }), Nothing),
  'calendar.removeHoliday': command('owner', changes, Id, Nothing),
  'calendar.restoreHoliday': command('owner', changes, Id, Nothing),
  'calendar.setWeekend': command('owner', changes, z.object({ weekend: Weekdays }), Nothing),
  'calendar.saveWeek': command('owner', [...changes, 'business'], Week, Nothing),
  'calendar.removeWeek': command('owner', changes, z.object({ validFrom: CivilDay }), Nothing),
  'calendar.addSpecialDay': command('owner', changes, SpecialDayDraft, Id),
  'calendar.changeSpecialDay': command('owner', changes, SpecialDay, Nothing),
  'calendar.removeSpecialDay': command('owner', changes, Id, Nothing),
  'calendar.terms': query(
    'staff',
    'calendar',
    Nothing,
    z.object({
      today: z.string(),
      /** In force today; null until the owner has chosen some. */
      current: LegalTermsVersion.nullable(),
      /** All of them, the latest first. */
      versions: z.array(LegalTermsVersion),
    }),
  ),
  'calendar.saveTerms': command(
    'owner',
    changes,
    z.object({ validFrom: CivilDay, terms: LegalTerms }),
    Nothing,
  ),
  'calendar.removeTerms': command('owner', changes, Id, Nothing),
  /** What the rules of the legal calendar need, for pages that explain a deadline. */
  'calendar.legal': query(
    'staff',
    'calendar',
    Nothing,
    z.object({
      today: z.string(),
      weekend: Weekdays,
      holidays: z.array(z.object({ date: z.string(), name: z.string() })),
    }),
  ),
} satisfies ContractShape
