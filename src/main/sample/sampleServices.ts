import { addDays } from '#shared/calendar/civilDate'
import type { Language, LocalText } from '#shared/i18n/languages'
import type { Answer } from '#shared/responses/answers'
import type { Question } from '#shared/surveys/question'
import type { Deps } from '../deps'
import { servicesRepository } from '../services/services.repository'
import { readTemplates } from '../surveys/templates'
import { createRandom } from './random'
import { holdSampleWave, insertSampleSurvey } from './sampleWaves'

interface WantedService {
  readonly name: LocalText
  readonly isOffered: boolean
  /** Share of the customers who want it, 0–1. */
  readonly demand: number
  /** How important it is on the whole, 1–5. */
  readonly importance: number
}

/** What the café asked about; vegetable milk is what people want and it does not serve. */
const services: readonly WantedService[] = [
  {
    name: { es: 'desayunos para llevar', en: 'breakfasts to take away' },
    isOffered: true,
    demand: 0.7,
    importance: 3.8,
  },
  {
    name: { es: 'bebidas vegetales para el café', en: 'plant milk for coffee' },
    isOffered: false,
    demand: 0.74,
    importance: 4.3,
  },
  { name: { es: 'tartas por encargo', en: 'cakes to order' }, isOffered: true, demand: 0.5, importance: 3.3 },
  {
    name: { es: 'reparto a domicilio', en: 'home delivery' },
    isOffered: false,
    demand: 0.3,
    importance: 2.6,
  },
  {
    name: { es: 'una mesa tranquila para trabajar', en: 'a quiet table to work at' },
    isOffered: false,
    demand: 0.38,
    importance: 3.1,
  },
]

const texts = {
  es: {
    label: 'Sondeo',
    missed: ['Un sitio para dejar la bici', 'Pan sin gluten', 'Cargador para el móvil'],
  },
  en: {
    label: 'Poll',
    missed: ['A place to leave the bike', 'Gluten-free bread', 'A charger for the phone'],
  },
} as const

const SHEETS = 35
const HANDED_OUT = 50
/** So many days ago it began and ended: before the last wave of the survey of the house. */
const BEGAN = 124
const ENDED = 110

/** A closed wave of the survey on the services that customers would like to have. */
export function createSampleServices(deps: Deps, language: Language): void {
  const { db, clock } = deps
  const template = readTemplates(deps.contentFolder).find(({ id }) => id === 'T12')
  if (!template) throw new Error('the template of the services of the sample is missing')
  const random = createRandom(35)
  const questions = questionsOf(template.questionnaire.questions)
  const questionnaire = { ...template.questionnaire, language, questions }
  const survey = insertSampleSurvey(deps, template.id, questionnaire)
  const openedOn = addDays(clock.today(), -BEGAN)
  const text = texts[language]
  holdSampleWave(deps, survey, {
    label: `${text.label} ${openedOn.slice(0, 4)}`,
    openedOn,
    closedOn: addDays(clock.today(), -ENDED),
    population: 800,
    handedOut: HANDED_OUT,
    sheets: SHEETS,
    sheet: () => ({
      header: {
        answeredOn: addDays(openedOn, Math.floor(random() * (BEGAN - ENDED))),
        placeId: null,
        channelId: null,
        shiftId: null,
      },
      answers: [...services.flatMap((service) => wishFor(service, random)), missedBy(text.missed, random)],
    }),
  })
  const offered = servicesRepository(db)
  services.forEach(({ isOffered }, index) => {
    const key = questions[2 * index]?.key
    if (key !== undefined) offered.setOffered(survey.surveyId, key, isOffered)
  })
}

/** Whether it is wanted and how important it is, for each service; at the end what else is missed. */
function questionsOf(asked: readonly Question[]): Question[] {
  const [wants, importance] = asked
  const last = asked.at(-1)
  if (!wants || !importance || !last) return []
  const each = services.flatMap(({ name }) => [about(wants, name), about(importance, name)])
  return [...each, last].map((question, index) => ({ ...question, key: `q${index + 1}` }))
}

function about(question: Question, name: LocalText): Question {
  const { es, en } = question.text
  return {
    ...question,
    text: { es: es.replace('{servicio}', name.es), en: en.replace('{service}', name.en) },
  }
}

/** Yes is 1 and no is 2; who wants something finds it more important. */
function wishFor({ demand, importance }: WantedService, random: () => number): [Answer, Answer] {
  if (random() < 0.04) return [null, null]
  const wants = random() < demand
  const grade = importance + (wants ? 0.5 : -1) + 2 * (random() - 0.5)
  return [wants ? 1 : 2, Math.min(5, Math.max(1, Math.round(grade)))]
}

function missedBy(missed: readonly string[], random: () => number): Answer {
  const words = missed[Math.floor(random() * missed.length)] ?? ''
  return random() < 0.2 ? { text: words } : null
}
