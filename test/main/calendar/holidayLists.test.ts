import { describe, expect, test } from 'vitest'
import { countries } from '#shared/business/countries'
import { type MovableHoliday, movableHoliday } from '#shared/calendar/easter'
import { holidaysOf, readHolidayList } from '../../../src/main/calendar/holidayLists'
import { contentFolder } from '../../support/testApp'

const years = Array.from({ length: 13 }, (_, index) => 2024 + index)
const datesOf = (country: (typeof countries)[number], region: string | null = null) =>
  new Set(holidaysOf(readHolidayList(contentFolder, country), region).map(({ date }) => date))

describe('the lists of holidays', () => {
  test('are in order, named in both languages, and begin every year with New Year', () => {
    for (const country of countries) {
      const { holidays } = readHolidayList(contentFolder, country)
      const dates = holidays.map(({ date }) => date)
      expect(dates, country).toEqual([...dates].sort())
      expect(
        holidays.filter(({ es, en }) => es === '' || en === ''),
        country,
      ).toEqual([])
      const known = new Set(dates)
      expect(
        years.filter((year) => !known.has(`${year}-01-01`)),
        country,
      ).toEqual([])
    }
  })

  test.each<[(typeof countries)[number], MovableHoliday[]]>([
    ['CO', ['holyThursday', 'goodFriday', 'ascensionMonday', 'corpusChristiMonday', 'sacredHeartMonday']],
    ['PE', ['holyThursday', 'goodFriday']],
    ['ES', ['goodFriday']],
    ['PT', ['goodFriday', 'corpusChristi']],
    ['EC', ['carnivalMonday', 'carnivalTuesday', 'goodFriday']],
    ['AR', ['carnivalMonday', 'carnivalTuesday', 'goodFriday']],
    ['CL', ['goodFriday']],
  ])('of %s move with Easter as our own rule says', (country, movable) => {
    const dates = datesOf(country)
    const missing = years.flatMap((year) =>
      movable
        .map((name) => `${name} ${movableHoliday(year, name)}`)
        .filter((day) => !dates.has(day.slice(-10))),
    )
    expect(missing).toEqual([])
  })

  test('of Catalonia have Easter Monday and no Holy Thursday, those of Andalusia the other way round', () => {
    const catalonia = datesOf('ES', 'CT')
    const andalusia = datesOf('ES', 'AN')
    for (const year of years) {
      const [monday, thursday] = [movableHoliday(year, 'easterMonday'), movableHoliday(year, 'holyThursday')]
      expect([catalonia.has(monday), catalonia.has(thursday)], `${year}`).toEqual([true, false])
      expect([andalusia.has(monday), andalusia.has(thursday)], `${year}`).toEqual([false, true])
    }
  })
})
