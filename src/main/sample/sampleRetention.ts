import { civilDate, partsOf } from '#shared/calendar/civilDate'
import type { Deps } from '../deps'
import { retentionRepository } from '../retention/retention.repository'

const notes = { es: 'Tarjetas de cliente usadas en el año', en: 'Loyalty cards used in the year' } as const

/** The last two whole years of the café. */
export function createSampleRetention(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  language: 'es' | 'en',
): void {
  const retention = retentionRepository(db)
  const { year } = partsOf(clock.today())
  const yearBack = (back: number) => ({
    start: civilDate(year - back, 1, 1),
    end: civilDate(year - back + 1, 1, 1),
    note: notes[language],
  })
  const before = { customersAtStart: 380, customersAtEnd: 400, newCustomers: 95 }
  const after = { customersAtStart: 400, customersAtEnd: 430, newCustomers: 90 }
  retention.insert({ ...yearBack(2), ...before, acquisitionSpend: 3100, retentionSpend: 600, margin: 52 })
  retention.insert({ ...yearBack(1), ...after, acquisitionSpend: 2700, retentionSpend: 850, margin: 55 })
}
