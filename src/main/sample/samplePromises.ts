import { addDays, weekdayOf } from '#shared/calendar/civilDate'
import { readyPromises } from '#shared/charter/readyPromises'
import type { Language } from '#shared/i18n/languages'
import { charterRepository } from '../charter/charter.repository'
import { contingenciesRepository } from '../contingencies/contingencies.repository'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { promisesRepository, stillOpen } from '../promises/promises.repository'
import { createRandom } from './random'

const texts = {
  es: {
    cake: 'Tarta por encargo',
    catering: 'Catering',
    cakes: ['Tarta de queso, 10 raciones', 'Tarta de cumpleaños', 'Bandeja de pastas', 'Roscón mediano'],
    trays: ['Desayuno para la oficina', 'Bandeja de bocadillos', 'Café y dulces para una reunión'],
    undated: 'Tarta de boda, por decidir la fecha',
    first: ['Rosa', 'Julián', 'Carmen', 'Andrés', 'Lucía', 'Tomás', 'Inés', 'Pablo'],
    reason: 'Prefiere recogerla más tarde',
    event: 'Corte de luz en la calle',
    told: 'Llamamos a cada cliente antes de la hora y pusimos un cartel en la puerta.',
    alternative: 'Recogida al día siguiente con un café de regalo, o devolución del dinero.',
    notes: 'Tener a mano el teléfono de los encargos del día en papel.',
  },
  en: {
    cake: 'Cake to order',
    catering: 'Catering',
    cakes: ['Cheesecake for 10', 'Birthday cake', 'Tray of biscuits', 'Carrot cake, medium'],
    trays: ['Breakfast for the office', 'Tray of sandwiches', 'Coffee and pastries for a meeting'],
    undated: 'Wedding cake, day to be decided',
    first: ['Rose', 'Julian', 'Carmen', 'Andrew', 'Lucy', 'Thomas', 'Agnes', 'Paul'],
    reason: 'Would rather collect it later',
    event: 'Power cut in the street',
    told: 'We rang each customer beforehand and put a sign on the door.',
    alternative: 'Collected the next day with a coffee on the house, or the money back.',
    notes: 'Keep the phones of the orders of the day on paper.',
  },
} as const

/** So many days back the orders go, and ahead. */
const DAYS_BACK = 270
const DAYS_AHEAD = 9
/** When the light went out. */
const CUT_DAYS_AGO = 66
const WRITTEN = ['day', 'complaints', 'return']

/** Cakes to order and catering of nine months, most of them on time; a power cut; and a charter of three promises. */
export function createSamplePromises(
  { db, clock, session }: Pick<Deps, 'db' | 'clock' | 'session'>,
  language: Language,
): void {
  const text = texts[language]
  const random = createRandom(52)
  const today = clock.today()
  const person = session.personName()
  const promises = promisesRepository(db)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const cutOn = addDays(today, -CUT_DAYS_AGO)
  const touched: number[] = []
  const customerIds = customersRepository(db)
    .all()
    .map(({ customer }) => customer.id)
  /** One in three is somebody of the register; of the others only the name is known. */
  const buyerOf = (place: number, who: string) => {
    const customerId = place % 3 === 0 ? (customerIds[(place / 3) % customerIds.length] ?? null) : null
    return { customerId, who: customerId === null ? who : '' }
  }
  let promised = 0
  for (let ago = DAYS_BACK; ago >= -DAYS_AHEAD; ago -= 1) {
    const day = addDays(today, -ago)
    if (weekdayOf(day) === 7) continue
    const orders = day === cutOn ? 3 : random() < 0.62 ? 1 : random() < 0.4 ? 2 : 0
    for (let order = 0; order < orders; order += 1) {
      const isCatering = random() < 0.3
      const due = `${day}T${isCatering ? '09:30' : '18:00'}`
      const what = isCatering ? pick(text.trays) : pick(text.cakes)
      const draft = {
        what,
        ...buyerOf(promised++, pick(text.first)),
        due,
        type: isCatering ? text.catering : text.cake,
        reference: '',
        note: '',
      }
      const promisedOn = addDays(day, -1 - Math.floor(random() * 5))
      const fate = random()
      const isCut = day === cutOn
      const isPast = ago > 0
      const lateBy = isCut ? 1 : fate < 0.07 ? 1 : 0
      const ending = !isPast
        ? stillOpen
        : !isCut && fate > 0.97
          ? { ...stillOpen, cancelledBy: 'customer' as const, cancelledOn: promisedOn }
          : {
              ...stillOpen,
              doneAt: `${addDays(day, lateBy)}T${isCatering ? '09:10' : '17:40'}`,
              isComplete: isCut || fate < 0.94,
            }
      const id = promises.insert(draft, {
        promisedOn: promisedOn < today ? promisedOn : today,
        notedBy: person,
        ending,
      })
      if (isCut) touched.push(id)
      if (!isCut && isPast && lateBy === 0 && random() < 0.05) {
        const firstDue = `${addDays(day, -1)}${due.slice(10)}`
        promises.setDues(id, due, firstDue)
        promises.noteChange(id, {
          dueBefore: firstDue,
          due,
          agreedOn: addDays(day, -2),
          reason: text.reason,
          notedBy: person,
        })
      }
    }
  }
  promises.insert(
    {
      what: text.undated,
      who: pick(text.first),
      customerId: null,
      due: null,
      type: text.cake,
      reference: '',
      note: '',
    },
    { promisedOn: addDays(today, -4), notedBy: person },
  )
  const contingencyId = contingenciesRepository(db).insert(
    {
      name: text.event,
      kind: 'powerCut',
      startedOn: cutOn,
      endedOn: cutOn,
      told: text.told,
      alternative: text.alternative,
      notes: text.notes,
    },
    person,
  )
  for (const id of touched) promises.tag(id, contingencyId)

  const charter = charterRepository(db)
  for (const { key, text: written, measure, goal } of readyPromises) {
    if (!WRITTEN.includes(key)) continue
    const appliesFrom = addDays(today, -DAYS_BACK)
    charter.putVersion(charter.insert(), { text: { ...written }, measure, goal, appliesFrom }, person)
  }
}
