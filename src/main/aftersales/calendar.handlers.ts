import { basename } from 'node:path'
import type { aftersalesContract, DueThing } from '#shared/aftersales/aftersales.contract'
import { calendarFile } from '#shared/aftersales/calendarFile'
import { addMonths } from '#shared/calendar/civilDate'
import type { HandlersFor } from '#shared/contract/procedure'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { saveWhole } from '../writeWhole'
import { dueThings } from './dueThings'

/** Months ahead that go into the calendar. */
const AHEAD_MONTHS = 12

/** The calendar speaks the language of the business. */
const words = {
  es: {
    file: 'Posventa',
    kinds: { maintenance: 'Mantenimiento', followUp: 'Llamar', promised: 'Trabajo prometido' },
  },
  en: {
    file: 'After sales',
    kinds: { maintenance: 'Maintenance', followUp: 'Call', promised: 'Promised work' },
  },
} as const

/** What is due for what was sold, for the calendar of a phone or another program. */
export function aftersalesCalendar(
  deps: Deps,
): HandlersFor<Pick<typeof aftersalesContract, 'aftersales.saveCalendar'>> {
  const { db, clock, desktop } = deps
  return {
    'aftersales.saveCalendar': async () => {
      const { file, kinds } = words[businessRepository(db).get()?.language ?? 'es']
      const things = dueThings(deps, addMonths(clock.today(), AHEAD_MONTHS))
      const path = await desktop.chooseTarget('calendar', fileNameOf([file, clock.today()], 'ics'))
      if (path === null) return null
      const days = things.map((thing) => ({
        key: keyOf(thing),
        on: thing.dueOn,
        title: [kinds[thing.kind], thing.product, thing.customerName].filter(Boolean).join(' · '),
        text: [thing.serial, thing.phone].filter(Boolean).join('\n'),
      }))
      await saveWhole(path, calendarFile(days, clock.now()))
      return { fileName: basename(path), count: days.length }
    },
  }
}

/** Of a unit only the next maintenance is due: each has a day of its own, so that the done one stays in the calendar. */
function keyOf({ kind, itemId, orderId, dueOn }: DueThing): string {
  return [kind, itemId, orderId ?? (kind === 'maintenance' ? dueOn : 'sale')].join('-')
}
