import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { HolidayCountry } from '#shared/calendar/calendar.contract'

const HolidayList = z.object({
  country: z.string(),
  years: z.tuple([z.int(), z.int()]),
  regions: z.record(z.string(), z.string()),
  holidays: z.array(
    z.object({
      date: z.iso.date(),
      es: z.string(),
      en: z.string(),
      kind: z.literal('optional').optional(),
      /** Where it is kept, '' being the country for those who choose no region; everywhere when left out. */
      regions: z.array(z.string()).optional(),
    }),
  ),
})
export type HolidayList = z.infer<typeof HolidayList>

/** The holidays of a country that ship with the app, made from date-holidays (resources/holidays/ATTRIBUTION.md). */
export function readHolidayList(contentFolder: string, country: z.infer<typeof HolidayCountry>): HolidayList {
  return HolidayList.parse(
    JSON.parse(readFileSync(join(contentFolder, 'holidays', `${country}.json`), 'utf8')),
  )
}

/** The days of a region, or with null those that hold in the whole country. */
export function holidaysOf(list: HolidayList, region: string | null): HolidayList['holidays'] {
  return list.holidays.filter(({ regions }) => !regions || regions.includes(region ?? ''))
}
