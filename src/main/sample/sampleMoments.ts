import { addDays } from '#shared/calendar/civilDate'
import type { Language } from '#shared/i18n/languages'
import type { CauseClass } from '#shared/moments/causeClass'
import type { MomentClass } from '#shared/moments/ratingClass'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { caseCausesRepository } from '../cases/caseCauses.repository'
import { casesRepository } from '../cases/cases.repository'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { momentsHandlers } from '../moments/moments.handlers'
import { momentsRepository } from '../moments/moments.repository'
import { specialHandlers } from '../moments/special.handlers'
import { specialRepository } from '../moments/special.repository'

/** Place of a question of the café's form → place of a stop in its journey. */
const stopOfQuestion: Readonly<Record<number, number>> = { 0: 1, 1: 3, 2: 2, 3: 3, 4: 6, 9: 7 }

interface OfCause {
  readonly causeClass: CauseClass
  readonly element: string
  readonly stop: number | null
}

/** What the causes of the café's cases are of, and the stop where they happen, in the order of the causes. */
const ofCause: readonly OfCause[] = [
  { causeClass: 'systemsInvisible', element: 'CARA', stop: 2 },
  { causeClass: 'systemsVisible', element: 'COR', stop: 7 },
  { causeClass: 'systemsInvisible', element: 'PROD', stop: 6 },
  { causeClass: 'peopleVisible', element: 'CARA', stop: 1 },
  { causeClass: 'systemsVisible', element: 'INS', stop: null },
]

/** How some of the customers came: by themselves, or who among them brought them and whether they were thanked. */
const came = [
  { customer: 6, way: 0 },
  { customer: 7, way: 1 },
  { customer: 8, by: 0, isThanked: true },
  { customer: 9, by: 1, isThanked: false },
  { customer: 10, way: 0 },
  { customer: 11, by: 0, isThanked: true },
] as const

const texts = {
  es: {
    ways: ['Pasaba por la plaza', 'Instagram'],
    waited: 'Dos mesas se levantaron sin pedir',
    phone: 'Sonó ocho veces y nadie contestó',
    news: [
      { name: 'No queda lo que pide', script: 'Lo siento, se acaba de terminar. Hoy le gustará el arroz.' },
      { name: 'Vamos con retraso', script: 'Faltan unos veinte minutos. ¿Le traigo algo mientras?' },
    ],
  },
  en: {
    ways: ['Was passing by', 'Instagram'],
    waited: 'Two tables left without ordering',
    phone: 'It rang eight times and nobody answered',
    news: [
      { name: 'We have run out of it', script: 'Sorry, it has just run out. You will like the rice today.' },
      {
        name: 'We are running late',
        script: 'About twenty minutes more. May I bring you something meanwhile?',
      },
    ],
  },
} as const

/** The journey of the café, with its questions tied to it. */
export function tieSampleMoments(deps: Deps, questionnaire: Questionnaire): Questionnaire {
  momentsHandlers(deps)['moments.start']({ journey: 'cafe' })
  const stops = momentsRepository(deps.db).list()
  return {
    ...questionnaire,
    questions: questionnaire.questions.map((question, index) => ({
      ...question,
      momentId: stops[stopOfQuestion[index] ?? -1]?.id ?? null,
    })),
  }
}

/** What cases were about, what the staff noted in the last weeks, and the bad news that a café gives. */
export function createSampleMoments(deps: Deps, language: Language, causeNames: readonly string[]): void {
  const { db, clock } = deps
  const text = texts[language]
  const stops = momentsRepository(db).list()
  const day = (daysAgo: number) => addDays(clock.today(), -daysAgo)

  const causes = caseCausesRepository(db)
  const cases = casesRepository(db)
  const all = cases.all()
  for (const cause of causes.list()) {
    const known = ofCause[causeNames.indexOf(cause.name)]
    if (!known) continue
    causes.update({ ...cause, causeClass: known.causeClass, element: known.element })
    const momentId = stops[known.stop ?? -1]?.id ?? null
    for (const { id, facts } of all)
      if (facts.causeId === cause.id) cases.changeFacts(id, { ...facts, momentId })
  }

  const { 'moments.addNote': addNote } = momentsHandlers(deps)
  const note = (stop: number, seen: MomentClass, daysAgo: number, words = '') => {
    const momentId = stops[stop]?.id
    if (momentId === undefined) return
    const causeClass = seen === 'negative' ? ('systemsInvisible' as const) : null
    addNote({ momentId, on: day(daysAgo), class: seen, text: words, causeClass })
  }
  for (const [daysAgo, seen] of [
    [40, 'normal'],
    [33, 'positive'],
    [26, 'positive'],
    [12, 'positive'],
    [5, 'positive'],
  ] as const)
    note(8, seen, daysAgo)
  note(0, 'negative', 9, text.phone)
  note(0, 'normal', 6)
  note(2, 'negative', 3, text.waited)

  const special = specialHandlers(deps)
  for (const [index, news] of text.news.entries()) {
    const { id } = special['moments.saveBadNews']({ id: null, ...news, givers: [] })
    for (let times = 0; times < 5 - index; times += 1)
      special['moments.giveBadNews']({
        badNewsId: id,
        on: day(4 + 7 * times + index),
        personId: null,
        outcome: times === 2 ? 'complaint' : 'accepted',
        note: '',
      })
  }
}

/** How customers came to know the café, and the thanks that one of them still waits for. */
export function createSampleReferrals({ db, clock }: Pick<Deps, 'db' | 'clock'>, language: Language): void {
  const customers = customersRepository(db)
  const special = specialRepository(db)
  const known = customers.all().map(({ customer }) => customer)
  for (const one of came) {
    const customer = known[one.customer]
    if (!customer) continue
    const { id, createdAt: _c, voidedAt: _v, mergedIntoId: _m, erasedAt: _e, ...draft } = customer
    if ('way' in one) customers.update(id, { ...draft, source: texts[language].ways[one.way] })
    else {
      customers.update(id, { ...draft, referredById: known[one.by]?.id ?? null })
      if (one.isThanked) special.thank(id, clock.today())
    }
  }
}
