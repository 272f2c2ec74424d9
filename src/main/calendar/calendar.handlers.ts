import type { calendarContract } from '#shared/calendar/calendar.contract'
import { partsOf } from '#shared/calendar/civilDate'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { holidayConfirmation, legalCalendar, legalTerms } from './calendar.repository'
import { holidaysOf, readHolidayList } from './holidayLists'
import { holidaysRepository, type NewHoliday } from './holidays.repository'
import { hoursRepository } from './hours.repository'
import { termsRepository } from './terms.repository'

/** Earlier than any day that the app knows. */
const EVER = '0001-01-01'

export function calendarHandlers({ db, clock, contentFolder }: Deps): HandlersFor<typeof calendarContract> {
  const business = businessRepository(db)
  const holidays = holidaysRepository(db)
  const hours = hoursRepository(db)
  const terms = termsRepository(db)

  function mustFind(id: number) {
    const holiday = holidays.find(id)
    if (!holiday) throw new AppError('notFound')
    return holiday
  }
  function mustBe(isFound: boolean): Record<string, never> {
    if (!isFound) throw new AppError('notFound')
    return {}
  }
  /** One day has one set of hours. */
  function mustBeFree(date: string, id: number | null): void {
    const taken = hours.specialOn(date)
    if (taken !== null && taken !== id) throw new AppError('dateTaken')
  }

  return {
    'calendar.get': () => ({
      today: clock.today(),
      country: holidays.place().country,
      region: holidays.place().region,
      businessCountry: business.get()?.country ?? 'ES',
      weekend: [...legalCalendar(db).weekend],
      hasHolidays: holidays.any(),
      weeks: hours.weeks(),
      specialDays: hours.specialDays(),
    }),

    'calendar.regions': ({ country }) => {
      const { regions, years } = readHolidayList(contentFolder, country)
      return { regions, years }
    },

    'calendar.holidays': ({ year }) => ({
      year,
      confirmedOn: holidays.confirmedOn(year),
      holidays: holidays.ofYear(year),
    }),

    'calendar.holidayConfirmation': () => holidayConfirmation(db, clock.today()),

    'calendar.loadHolidays': ({ country, region, includePast }) => {
      const list = readHolidayList(contentFolder, country)
      if (region !== null && !(region in list.regions)) throw new AppError('notFound')
      const from = holidays.anyLoaded() && !includePast ? clock.today() : EVER
      const days = holidaysOf(list, region).filter(({ date }) => date >= from)
      holidays.replaceFrom(from)
      for (const { date, es, en, kind } of days) {
        // Not kept by everyone: offered, and left to the owner, because days that do not count make terms longer.
        const isKept = kind !== 'optional'
        holidays.insert({ date, name: { es, en }, isLocal: false, closes: isKept, isLegal: isKept })
      }
      holidays.unconfirmFrom(partsOf(from).year)
      holidays.putPlace(country, region)
      return { count: days.length }
    },

    'calendar.confirmYear': ({ year }) => {
      holidays.confirm(year, clock.today())
      return {}
    },

    'calendar.addHoliday': ({ name, ...draft }) => ({
      id: holidays.insert({ ...draft, name: { es: name, en: name }, isLocal: true }),
    }),

    'calendar.changeHoliday': ({ id, name, ...draft }) => {
      const known = mustFind(id)
      // A name that was not touched keeps both languages.
      const isSame = name === known.name.es || name === known.name.en
      const changed: NewHoliday = {
        ...draft,
        name: isSame ? known.name : { es: name, en: name },
        isLocal: known.isLocal,
      }
      holidays.update(id, changed)
      return {}
    },

    'calendar.removeHoliday': ({ id }) => {
      holidays.setState(mustFind(id).id, 'removed')
      return {}
    },

    'calendar.restoreHoliday': ({ id }) => {
      holidays.setState(mustFind(id).id, 'kept')
      return {}
    },

    'calendar.setWeekend': ({ weekend }) => {
      holidays.putWeekend([...new Set(weekend)].sort())
      return {}
    },

    'calendar.saveWeek': (week) => {
      if (!business.get()) throw new AppError('notFound')
      hours.putWeek(week)
      return {}
    },

    'calendar.removeWeek': ({ validFrom }) => mustBe(hours.voidWeek(validFrom, clock.now())),

    'calendar.addSpecialDay': (day) => {
      mustBeFree(day.date, null)
      return { id: hours.insertSpecial(day) }
    },

    'calendar.changeSpecialDay': (day) => {
      mustBeFree(day.date, day.id)
      return mustBe(hours.updateSpecial(day))
    },

    'calendar.removeSpecialDay': ({ id }) => mustBe(hours.voidSpecial(id, clock.now())),

    'calendar.terms': () => ({
      today: clock.today(),
      current: legalTerms(db, clock.today()),
      versions: terms.versions(),
    }),

    'calendar.saveTerms': ({ validFrom, terms: chosen }) => {
      terms.put(validFrom, chosen)
      return {}
    },

    'calendar.removeTerms': ({ id }) => mustBe(terms.void(id, clock.now())),

    'calendar.legal': () => {
      const { weekend, holidayNames } = legalCalendar(db)
      return {
        today: clock.today(),
        weekend: [...weekend],
        holidays: [...holidayNames].map(([date, name]) => ({ date, name })),
      }
    },
  }
}
