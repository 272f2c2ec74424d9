import { addDays } from '#shared/calendar/civilDate'
import { type Checklist, type ChecklistEntries, itemsInOrder } from '#shared/checklists/checklist'
import type { Language } from '#shared/i18n/languages'
import { checklistsRepository } from '../checklists/checklists.repository'
import { checklistTemplate } from '../checklists/checklistTemplates'
import { basketsRepository } from '../comparison/baskets.repository'
import { competitorsRepository } from '../comparison/competitors.repository'
import { visitsRepository } from '../comparison/visits.repository'
import type { Deps } from '../deps'

const texts = {
  es: {
    competitors: [
      { name: 'Bar Central', distance: 120, notes: 'Barra rápida y terraza grande.' },
      { name: 'La Tahona', distance: 450, notes: 'Panadería con mesas; más barata.' },
    ],
    scenario: 'Desayuno para dos y la cuenta por separado',
    evidence: 'Nadie miró hasta que pedimos.',
    products: ['Café con leche', 'Tostada con tomate', 'Zumo de naranja', 'Menú del día', 'Tarta de la casa'],
  },
  en: {
    competitors: [
      { name: 'Central Bar', distance: 120, notes: 'Quick at the counter, and a large terrace.' },
      { name: 'The Bakehouse', distance: 450, notes: 'A bakery with tables; cheaper.' },
    ],
    scenario: 'Breakfast for two, and separate bills',
    evidence: 'Nobody looked until we ordered.',
    products: ['Coffee with milk', 'Toast with tomato', 'Orange juice', 'Menu of the day', 'House cake'],
  },
} as const

/** Items of the checklist with the place in the survey of the attribute that they tell about. */
const tied: Readonly<Record<string, number>> = { M02: 0, M05: 7, M06: 6, M09: 9, M12: 7, M15: 5 }

/** What was found, item by item in order: yes or no as 1 and 0, steps, minutes; null did not apply. */
const visits = [
  {
    at: null,
    daysAgo: 40,
    hour: '10:30',
    found: [1, 2, 1, 1, 1, 4, 1, 1, 1, 4, 1, 1, 0, null, 4, 1, null, 4],
  },
  { at: 0, daysAgo: 38, hour: '10:45', found: [1, 1, 1, 0, 1, 3, 1, 1, 1, 2, 1, 0, 0, null, 3, 1, null, 3] },
  {
    at: 1,
    daysAgo: 37,
    hour: '09:50',
    found: [0, 4, 1, 1, 1, 5, 1, 1, 1, 6, 1, 1, null, null, 5, 0, null, 4],
  },
] as const

/** Opinions of the owner on the first attributes: ours, then theirs. */
const opinions = [
  [3, 4, 3],
  [3, 5, 3],
  [4, 3, 5],
  [3, 3, 3],
  [5, 4, 4],
] as const

const prices = [
  { own: 1.6, others: [1.5, 1.4] },
  { own: 2.4, others: [2.5, 2] },
  { own: 2.8, others: [3, null] },
  { own: 13.5, others: [12.9, null] },
  { own: 4.2, others: [null, 3.8] },
] as const

/** Two competitors of the café, three visits with the ready-made checklist, what the owner thinks, and a basket. */
export function createSampleComparison(
  { db, clock, contentFolder }: Pick<Deps, 'db' | 'clock' | 'contentFolder'>,
  language: Language,
  attributeIds: readonly number[],
): void {
  const text = texts[language]
  const now = clock.now()
  const today = clock.today()
  const competitors = competitorsRepository(db)
  const ids = text.competitors.map((one) => competitors.insert({ ...one, isActive: true }, now))
  for (const [place, ratings] of opinions.entries()) {
    const attributeId = attributeIds[place]
    if (attributeId === undefined) continue
    for (const [column, rating] of ratings.entries()) {
      const competitorId = column === 0 ? null : (ids[column - 1] ?? null)
      competitors.putOpinion({ competitorId, attributeId, rating, ratedOn: addDays(today, -30) })
    }
  }

  const checklist = tiedTemplate(contentFolder, attributeIds)
  const repository = visitsRepository(db)
  const checklists = checklistsRepository(db)
  const version = checklists.versions(checklists.insertChecklist('visit', checklist, now)).at(-1)
  if (!version) throw new Error('the sample checklist was not stored')
  for (const { at, daysAgo, hour, found } of visits) {
    const visit = {
      competitorId: at === null ? null : (ids[at] ?? null),
      visitedOn: addDays(today, -daysAgo),
      visitedTime: hour,
      shopper: 'Ardilla',
      scenario: text.scenario,
      dayPart: 'morning' as const,
      entries: entriesOf(checklist, found, text.evidence),
    }
    repository.insertVisit(version.id, visit, now)
  }
  const lines = text.products.map((product, index) => ({
    product,
    quantity: index === 0 ? 2 : 1,
    ownPrice: prices[index]?.own ?? null,
    prices: [...(prices[index]?.others ?? [])],
  }))
  basketsRepository(db).insert({ takenOn: addDays(today, -35), note: '', competitorIds: ids, lines }, now)
}

function tiedTemplate(contentFolder: string, attributeIds: readonly number[]): Checklist {
  const template = checklistTemplate(contentFolder, 'visit')
  const items = template.items.map((item) => {
    const place = tied[item.key]
    return { ...item, attributeId: (place === undefined ? null : attributeIds[place]) ?? null }
  })
  return { ...template, items }
}

/** The first thing that went wrong has a note of what was seen. */
function entriesOf(
  checklist: Checklist,
  found: readonly (number | null)[],
  evidence: string,
): ChecklistEntries {
  const items = itemsInOrder(checklist)
  const missedAt = items.findIndex(({ type }, index) => type === 'yesno' && found[index] === 0)
  return Object.fromEntries(
    items.map(({ key, type }, index) => {
      const value = found[index] ?? null
      const isYes = type === 'yesno' && value !== null
      return [
        key,
        {
          value: value === null ? ('na' as const) : isYes ? value === 1 : value,
          note: index === missedAt ? evidence : '',
        },
      ]
    }),
  )
}
