import { OrderDraft, SoldItemDraft } from '#shared/aftersales/item'
import type { OrderKind } from '#shared/aftersales/orders'
import { addDays, addMonths } from '#shared/calendar/civilDate'
import type { Language } from '#shared/i18n/languages'
import { aftersalesHandlers } from '../aftersales/aftersales.handlers'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { createRandom } from './random'

const texts = {
  es: {
    machine: 'Cafetera exprés Nube',
    grinder: 'Molinillo Grano 2',
    press: 'Prensa francesa',
    conditions: 'Cubre piezas y mano de obra. No cubre la cal ni los golpes.',
    broken: ['No calienta', 'Pierde agua', 'Hace un ruido raro', 'La muela se atasca'],
    mended: ['Junta nueva y limpieza', 'Resistencia cambiada', 'Muela limpia y ajustada'],
    checked: 'Limpieza, cal y ajuste',
    installed: 'Puesta en marcha en casa del cliente',
    taught: 'Vapor, limpieza y medida del café',
    happy: 'Muy contento con el café',
    parts: 'Junta del grupo',
    technician: 'Bruno',
    footnote: 'Se recoge por la tarde, de 17:00 a 20:00.',
  },
  en: {
    machine: 'Nube espresso machine',
    grinder: 'Grano 2 grinder',
    press: 'French press',
    conditions: 'Covers parts and labour. It does not cover lime or knocks.',
    broken: ['It does not heat', 'It leaks', 'It makes an odd noise', 'The burr jams'],
    mended: ['New seal and a clean', 'Heating element changed', 'Burr cleaned and set'],
    checked: 'Cleaned, descaled and set',
    installed: 'Set up at the customer’s home',
    taught: 'Steam, cleaning and how much coffee',
    happy: 'Very pleased with the coffee',
    parts: 'Group seal',
    technician: 'Bruno',
    footnote: 'Things can be collected in the afternoon, from 5 to 8.',
  },
} as const

/** Units sold, one every two weeks. */
const UNITS = 34
const EVERY_DAYS = 15
/** Units that broke while they were in warranty, and the one that came back within a month. */
const BROKEN = new Set([3, 7, 10, 19, 24, 31])
const BROKEN_AGAIN = 10

/** The machines and grinders that a café sells, with their warranties, and what was done for them. */
export function createSampleAftersales(deps: Deps, language: Language): void {
  const text = texts[language]
  const today = deps.clock.today()
  const random = createRandom(54)
  const customerIds = customersRepository(deps.db)
    .all()
    .map(({ customer }) => customer.id)
  // Everything is noted on its own day, by the same hands as in the app.
  let day = today
  const call = aftersalesHandlers({ ...deps, clock: { now: () => `${day}T09:00:00`, today: () => day } })

  const sell = (index: number, soldOn: string): { id: number; isMachine: boolean } => {
    day = soldOn
    const isMachine = index % 3 === 0
    const isPress = index % 3 === 2
    const serial = String(4200 + 37 * index)
    const { id } = call['aftersales.addItem'](
      SoldItemDraft.parse({
        customerId: index % 9 === 8 ? null : (customerIds[Math.floor(random() * customerIds.length)] ?? null),
        product: isMachine ? text.machine : isPress ? text.press : text.grinder,
        serial: isMachine ? `CN-${serial}` : isPress ? '' : `G2-${serial}`,
        soldOn,
        warrantyMonths: isPress ? 6 : isMachine ? 24 : 12,
        conditions: isPress ? '' : text.conditions,
        needsTraining: isMachine,
        maintenanceEvery: isMachine ? 6 : null,
      }),
    )
    return { id, isMachine }
  }
  const work = (
    itemId: number,
    kind: OrderKind,
    reportedOn: string,
    days: number,
    more: object,
  ): number | null => {
    const doneOn = addDays(reportedOn, days)
    if (reportedOn > today) return null
    const isDone = doneOn < today
    day = isDone ? doneOn : reportedOn
    const order = { kind, reportedOn, decided: null, technician: text.technician, ...more }
    return call['aftersales.addOrder']({
      itemId,
      order: OrderDraft.parse({
        ...order,
        doneOn: isDone ? doneOn : null,
        work: isDone ? workOf(order) : '',
      }),
    }).id
  }
  const workOf = (order: object): string => ('work' in order ? String(order.work) : '')
  const follow = (itemId: number, orderId: number | null, on: string): void => {
    if (on >= today) return
    day = on
    const note = random() < 0.3 ? text.happy : ''
    call['aftersales.noteCall']({ itemId, orderId, calledOn: on, result: 'happy', note, opensCase: false })
  }

  for (let index = 0; index < UNITS; index += 1) {
    const soldOn = addDays(today, -EVERY_DAYS * (UNITS - index) + 12)
    const { id, isMachine } = sell(index, soldOn)
    if (random() < 0.8) follow(id, null, addDays(soldOn, 4 + Math.floor(4 * random())))
    if (isMachine) {
      const setUp = addDays(soldOn, 3)
      work(id, 'installation', soldOn, 3, { promisedOn: setUp, work: text.installed, charged: 30 })
      if (random() < 0.8)
        work(id, 'training', setUp, 1, { trainedPerson: '', isTrained: true, problem: text.taught })
      for (const months of [6, 12]) {
        const due = addMonths(soldOn, months)
        if (random() < 0.75)
          work(id, 'maintenance', addDays(due, Math.floor(12 * random()) - 4), 2, {
            work: text.checked,
            charged: 25,
          })
      }
    }
    if (!BROKEN.has(index)) continue
    const reportedOn = addDays(soldOn, 20 + Math.floor(60 * random()))
    const problem = text.broken[index % text.broken.length] ?? ''
    const repair = {
      problem,
      work: text.mended[index % text.mended.length] ?? '',
      parts: text.parts,
      cost: 12,
    }
    const days = 3 + Math.floor(6 * random())
    const orderId = work(id, 'repair', reportedOn, days, { ...repair, promisedOn: addDays(reportedOn, 6) })
    if (orderId !== null) follow(id, orderId, addDays(reportedOn, days + 5))
    if (index === BROKEN_AGAIN)
      work(id, 'repair', addDays(reportedOn, days + 16), 4, {
        ...repair,
        promisedOn: addDays(reportedOn, days + 22),
      })
  }
  // One that stands on the bench today.
  const last = sell(1, addDays(today, -70))
  work(last.id, 'repair', addDays(today, -2), 9, {
    problem: text.broken[2],
    promisedOn: addDays(today, 2),
    cost: null,
  })
  day = today
  call['aftersales.setSettings']({ replacementWarranty: 'continues', footnote: text.footnote })
}
