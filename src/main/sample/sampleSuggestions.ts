import { addDays } from '#shared/calendar/civilDate'
import type { Language } from '#shared/i18n/languages'
import type { SuggestionState } from '#shared/suggestions/states'
import type { Deps } from '../deps'
import { boxesRepository } from '../suggestions/boxes.repository'
import { suggestionsRepository } from '../suggestions/suggestions.repository'

const texts = {
  es: {
    box: 'Entrada',
    slips: [
      'Pongan una percha junto a la puerta de la terraza',
      'Carta con letra más grande, por favor',
      'Que se pueda pagar en la mesa',
      'Más sillas junto a la caja',
      'Leche sin lactosa también para el chocolate',
      'Apagar la música los domingos por la mañana',
      'Faltan sillas cerca de la caja',
      'Un enchufe en las mesas del fondo',
      'Media ración de tarta, a veces una entera es mucho',
      'Tapas de más tamaños para llevar el café',
      'Que avisen en la puerta si la terraza está llena',
    ],
    tooDear: 'La obra cuesta más de lo que se usaría.',
    said: 'La carta no se lee bien.',
    done: 'Hay cartas con letra grande en todas las mesas.',
  },
  en: {
    box: 'Entrance',
    slips: [
      'Please put a coat stand by the terrace door',
      'A menu in larger print, please',
      'Let us pay at the table',
      'More chairs by the till',
      'Lactose-free milk for the chocolate, too',
      'No music on Sunday mornings',
      'There are no chairs near the till',
      'A socket at the tables in the back',
      'Half a slice of cake, a whole one is a lot at times',
      'Lids in more sizes to take the coffee away',
      'Say at the door when the terrace is full',
    ],
    tooDear: 'The work costs more than the use it would get.',
    said: 'The menu is hard to read.',
    done: 'There is a menu in large print on every table.',
  },
} as const

/** How the box was opened, and how many slips were in it: the last ones wait to be typed in. */
const emptyings = [
  { daysAgo: 45, slips: 5, typed: 5 },
  { daysAgo: 24, slips: 0, typed: 0 },
  { daysAgo: 3, slips: 9, typed: 6 },
] as const

/** What was thought of each, and how far it came; null still waits to be judged. */
const thought: readonly ({ impact: number; effort: number; state: SuggestionState } | null)[] = [
  { impact: 2, effort: 1, state: 'implemented' },
  { impact: 5, effort: 1, state: 'implemented' },
  { impact: 5, effort: 3, state: 'inProgress' },
  { impact: 4, effort: 2, state: 'accepted' },
  { impact: 3, effort: 1, state: 'evaluated' },
  null,
  null,
  { impact: 2, effort: 5, state: 'discarded' },
  { impact: 4, effort: 1, state: 'accepted' },
  null,
  null,
]
const MENU = 1
const [CHAIRS, CHAIRS_AGAIN] = [3, 6]
const accepted: readonly SuggestionState[] = ['accepted', 'inProgress', 'implemented']

/** A box by the door, emptied three times, its slips at every stage. */
export function createSampleSuggestions({ db, clock }: Pick<Deps, 'db' | 'clock'>, language: Language): void {
  const text = texts[language]
  const today = clock.today()
  const boxes = boxesRepository(db)
  const suggestions = suggestionsRepository(db)
  const boxId = boxes.insertBox({ name: text.box, placeId: null, everyDays: 7 }, addDays(today, -60))
  const ids: number[] = []
  for (const { daysAgo, slips, typed } of emptyings) {
    const emptiedOn = addDays(today, -daysAgo)
    const people = { firstPerson: '', secondPerson: '' }
    const emptyingId = boxes.insertEmptying({ boxId, emptiedOn, ...people, slipCount: slips })
    for (let count = 0; count < typed; count += 1) {
      const slipNumber = ids.length + 1
      const tags = { element: null, dimension: null, momentId: null, causeClass: null, customerId: null }
      const slip = {
        slipNumber,
        writtenOn: null,
        text: text.slips[ids.length] ?? '',
        isIllegible: false,
        ...tags,
      }
      ids.push(
        suggestions.insert(emptyingId, slip, ids.length === CHAIRS_AGAIN ? (ids[CHAIRS] ?? null) : null),
      )
    }
  }
  thought.forEach((judged, index) => {
    const id = ids[index]
    if (!judged || id === undefined) return
    suggestions.setProgress(id, {
      ...judged,
      discardReason: judged.state === 'discarded' ? text.tooDear : '',
      wasAccepted: accepted.includes(judged.state),
      implementedOn: judged.state === 'implemented' ? addDays(today, -20) : null,
    })
  })
  const menu = ids[MENU]
  if (menu !== undefined) suggestions.publish(menu, text.said, text.done, true)
}
