import { addDays, weekdayOf } from '#shared/calendar/civilDate'
import { shiftAt } from '#shared/counter/shifts'
import { counterRepository } from '../counter/counter.repository'
import type { Deps } from '../deps'
import { createRandom } from './random'

const DAYS = 14
const SATURDAY = 6

/** Visits of each hour on a day of the week, and what is lost to waiting: the kitchen is slow at lunch. */
const hours = [
  { hour: '08', visits: 3, bought: 0.92 },
  { hour: '10', visits: 5, bought: 0.86 },
  { hour: '12', visits: 2, bought: 0.8 },
  { hour: '14', visits: 7, bought: 0.62 },
  { hour: '17', visits: 4, bought: 0.82 },
  { hour: '19', visits: 2, bought: 0.78 },
] as const

const reasons = [
  'waiting',
  'looking',
  'stock',
  'price',
  'unattended',
  'waiting',
  'looking',
  'other',
  null,
] as const
const said = { es: 'No había mesa fuera', en: 'No table outside' } as const

/** Two weeks of visits at the counter of the café. */
export function createSampleCounter({ db, clock }: Pick<Deps, 'db' | 'clock'>, language: 'es' | 'en'): void {
  const counter = counterRepository(db)
  const random = createRandom(15)
  const settings = { ...counter.settings(), averageTicket: 8.5 }
  counter.putSettings(settings)
  for (let ago = DAYS; ago >= 1; ago--) {
    const day = addDays(clock.today(), -ago)
    const isBusy = weekdayOf(day) >= SATURDAY
    for (const { hour, visits, bought } of hours) {
      for (let visit = 0; visit < visits + (isBusy ? 1 : 0); visit++) {
        const time = `${hour}:${String(Math.floor(60 * random())).padStart(2, '0')}`
        const line = { day, time, shift: shiftAt(time, settings), said: '', count: 1, person: '' }
        if (random() < bought) counter.insert({ ...line, result: 'bought', reason: null })
        else {
          const reason = reasons[Math.floor(random() * reasons.length)] ?? null
          const words = reason === 'other' ? said[language] : ''
          counter.insert({ ...line, result: 'notBought', reason, said: words })
        }
      }
    }
  }
}
