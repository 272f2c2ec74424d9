import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Holidays from 'date-holidays'
import { countries } from '../src/shared/business/countries.ts'
import { projectRoot } from './project.ts'

const firstYear = 2024
const lastYear = 2036
const folder = join(projectRoot, 'resources', 'holidays')

/** What a region is called, where date-holidays gives it in a third language. */
const regionNames: Readonly<Record<string, string>> = {
  'ES-CM': 'Castilla-La Mancha',
  'ES-MC': 'Región de Murcia',
}

/** Kinds of day that may be no business day; the others (Mother's Day) are ordinary ones. */
const kinds: Readonly<Record<string, 'public' | 'optional'>> = {
  public: 'public',
  bank: 'optional',
  optional: 'optional',
}

interface HolidayLine {
  readonly date: string
  readonly es: string
  readonly en: string
  /** Left out where it is 'public'. */
  readonly kind?: 'optional'
  /** Left out where it is kept in the whole country. */
  readonly regions?: string[]
}

// npm run holidays: writes resources/holidays anew from date-holidays, a file for each country that the app offers.
mkdirSync(folder, { recursive: true })
for (const country of countries) {
  const regions = regionsOf(country)
  const lines = linesOf(country, Object.keys(regions))
  const file = `{
"country": ${JSON.stringify(country)},
"years": [${firstYear}, ${lastYear}],
"regions": ${JSON.stringify(regions)},
"holidays": [
${lines.map((line) => JSON.stringify(line)).join(',\n')}
]
}
`
  writeFileSync(join(folder, `${country}.json`), file)
  console.log(`${country}: ${lines.length} days, ${Object.keys(regions).length} regions`)
}

function regionsOf(country: string): Record<string, string> {
  const states = new Holidays().getStates(country, 'es') ?? {}
  return Object.fromEntries(
    Object.entries(states).map(([code, name]) => [code, regionNames[`${country}-${code}`] ?? name]),
  )
}

/** The days of the country, and with them those that only some regions keep, by date. */
function linesOf(country: string, regions: readonly string[]): HolidayLine[] {
  const national = daysOf(country)
  const found = new Map<string, { line: HolidayLine; regions: string[] }>()
  for (const region of regions) {
    for (const [key, line] of daysOf(country, region)) {
      const known = found.get(key)
      if (known) known.regions.push(region)
      else found.set(key, { line, regions: [region] })
    }
  }
  // A day of the country that a region leaves out names the regions that keep it.
  for (const [key, line] of national) if (!found.has(key)) found.set(key, { line, regions: [] })
  return [...found.entries()]
    .map(([key, { line, regions: keeping }]) =>
      keeping.length === regions.length || (national.has(key) && keeping.length === 0)
        ? line
        : { ...line, regions: national.has(key) ? ['', ...keeping] : keeping },
    )
    .sort((first, second) => (first.date < second.date ? -1 : first.date > second.date ? 1 : 0))
}

function daysOf(country: string, region?: string): Map<string, HolidayLine> {
  // One for each language: it keeps the names it gave first.
  const calendarIn = () => (region ? new Holidays(country, region) : new Holidays(country))
  const spanish = calendarIn()
  const inEnglish = calendarIn()
  const days = new Map<string, HolidayLine>()
  for (let year = firstYear; year <= lastYear; year += 1) {
    const english = inEnglish.getHolidays(year, 'en')
    spanish.getHolidays(year, 'es').forEach((holiday, index) => {
      // A holiday in every country that is offered; in El Salvador the data says less.
      const kind = holiday.date.slice(5, 10) === '01-01' ? 'public' : kinds[holiday.type]
      if (!kind) return
      const en = english[index]?.date === holiday.date ? (english[index]?.name ?? '') : ''
      const date = holiday.date.slice(0, 10)
      const line = { date, es: holiday.name, en, ...(kind === 'optional' && { kind }) }
      days.set(`${date} ${holiday.name} ${kind}`, line)
    })
  }
  return days
}
