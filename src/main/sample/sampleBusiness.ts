import { defaultOpeningHours } from '#shared/business/openingHours'
import { addDays } from '#shared/calendar/civilDate'
import type { Language, LocalText } from '#shared/i18n/languages'
import { defaultBands } from '#shared/scorecards/scorecardDraft'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { attributesRepository } from '../attributes/attributes.repository'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { plansRepository } from '../surveys/plans.repository'
import { readTemplates } from '../surveys/templates'
import { tieAttributes } from '../surveys/tieAttributes'
import { createRandom } from './random'
import { createSampleAftersales } from './sampleAftersales'
import { sampleAnswer } from './sampleAnswers'
import { createSampleAudits } from './sampleAudits'
import { createSampleCases } from './sampleCases'
import { sampleCaseTexts } from './sampleCaseTexts'
import { createSampleComparison } from './sampleComparison'
import { createSampleCounter } from './sampleCounter'
import { createSampleCustomers } from './sampleCustomers'
import { createSampleMoments, createSampleReferrals, tieSampleMoments } from './sampleMoments'
import { createSamplePlan } from './samplePlan'
import { createSamplePromises } from './samplePromises'
import { createSampleRetention } from './sampleRetention'
import { createSampleSales } from './sampleSales'
import { createSampleServices } from './sampleServices'
import { createSampleShop } from './sampleShop'
import { createSampleSuggestions } from './sampleSuggestions'
import { createSampleTeam } from './sampleTeam'
import { createSampleVerdicts } from './sampleVerdicts'
import { holdSampleWave, insertSampleSurvey } from './sampleWaves'

const texts = {
  es: {
    name: 'Café La Plaza',
    survey: '¿Cómo le atendimos hoy?',
    scorecard: 'Libreta de la casa',
    places: ['Sala', 'Terraza'],
    shifts: ['Mañana', 'Tarde'],
    channels: ['En la mesa', 'Con la cuenta'],
    waves: ['Primavera', 'Verano', 'Otoño'],
  },
  en: {
    name: 'Plaza Café',
    survey: 'How did we serve you today?',
    scorecard: 'Our scorecard',
    places: ['Dining room', 'Terrace'],
    shifts: ['Morning', 'Afternoon'],
    channels: ['At the table', 'With the bill'],
    waves: ['Spring', 'Summer', 'Autumn'],
  },
} as const

const surveyTitle: LocalText = { es: texts.es.survey, en: texts.en.survey }

/** How many sheets came back of those handed out, and how many days ago the wave began and ended. */
const held = [
  { sheets: 58, handedOut: 90, began: 250, ended: 236 },
  { sheets: 71, handedOut: 100, began: 158, ended: 144 },
  { sheets: 66, handedOut: 90, began: 66, ended: 52 },
] as const

/** Importance that the owner of the sample gives to the first ten questions; they sum to 100. */
const points = [8, 12, 14, 14, 16, 8, 6, 12, 5, 5]
const TARGET = 4

/** A café with a survey, three closed waves, a libreta and the cases of half a year, as a new owner might have after nine months. */
export function createSampleBusiness(deps: Deps, language: Language): void {
  const { db, clock, contentFolder } = deps
  const text = texts[language]
  const now = clock.now()
  const random = createRandom(20)
  const business = businessRepository(db)
  const country = language === 'es' ? 'ES' : 'US'
  const profile = {
    name: text.name,
    country,
    language,
    openingHours: defaultOpeningHours,
    logo: null,
    isSample: true,
  }
  business.put(profile, now)
  const places = text.places.map((name) => business.tag('place', name).id)
  const channels = text.channels.map((name) => business.tag('channel', name).id)
  const shifts = text.shifts.map((name) => business.tag('shift', name).id)

  const questionnaire = tieSampleMoments(
    deps,
    cafeQuestionnaire(contentFolder, language, surveyTitle, db, now),
  )
  const survey = insertSampleSurvey(deps, 'T01', questionnaire)
  const { surveyId } = survey
  const waveIds = held.map(({ sheets, handedOut, began, ended }, index) => {
    const openedOn = addDays(clock.today(), -began)
    return holdSampleWave(deps, survey, {
      label: `${text.waves[index]} ${openedOn.slice(0, 4)}`,
      openedOn,
      closedOn: addDays(clock.today(), -ended),
      population: 800,
      handedOut,
      sheets,
      sheet() {
        const pleased = 2 * random() - 1
        const answers = questionnaire.questions.map((question, position) =>
          sampleAnswer(question, { random, language, pleased, level: levelOf(position, index) }),
        )
        const header = {
          answeredOn: addDays(openedOn, Math.floor(random() * (began - ended))),
          placeId: pick(places, random),
          channelId: pick(channels, random),
          // Who came in the afternoon waited longer.
          shiftId: shifts[pleased > 0 ? 0 : 1] ?? null,
        }
        return { header, answers }
      },
    })
  })
  plansRepository(db).put(surveyId, {
    everyMonths: 3,
    sampling: 'shifts',
    expectedResponse: 0.7,
    placeIds: places,
    channelIds: channels,
  })
  createScorecard({ db, surveyId, questionnaire, name: text.scorecard, now })
  createSampleServices(deps, language)
  createSampleTeam(deps, language)
  createSampleShop(deps, language, shifts)
  createSampleCases(deps, language, country)
  createSampleCustomers(deps)
  createSampleMoments(deps, language, sampleCaseTexts[language].causes)
  createSampleComparison(
    deps,
    language,
    questionnaire.questions.flatMap(({ attributeId }) => attributeId ?? []),
  )
  createSampleSuggestions(deps, language)
  createSamplePromises(deps, language)
  createSampleVerdicts(deps, deps.session.personName())
  createSamplePlan(deps, language, { surveyId, questionnaire, waveIds })
  createSampleCounter(deps, language)
  createSampleSales(deps, language)
  createSampleReferrals(deps, language)
  createSampleRetention(deps, language)
  createSampleAftersales(deps, language)
  createSampleAudits(deps, language)
}

function cafeQuestionnaire(
  contentFolder: string,
  language: Language,
  title: LocalText,
  db: Deps['db'],
  now: string,
): Questionnaire {
  const template = readTemplates(contentFolder).find(({ id }) => id === 'T01')
  if (!template) throw new Error('the template of the sample is missing')
  const named = {
    ...template.questionnaire,
    title,
    language,
  }
  return tieAttributes(named, attributesRepository(db), language, now)
}

/** Slow service that was mended, clean rooms that slipped: something to see in three waves. */
function levelOf(position: number, wave: number): number {
  const base = 0.74 - 0.03 * (position % 4)
  if (position === 1 || position === 2) return 0.48 + 0.12 * wave
  if (position === 5) return 0.8 - 0.09 * wave
  if (position === 8) return 0.55 + 0.02 * wave
  return base + 0.02 * wave
}

function pick(ids: readonly number[], random: () => number): number | null {
  return ids[Math.floor(random() * ids.length)] ?? null
}

interface SampleScorecard {
  readonly db: Deps['db']
  readonly surveyId: number
  readonly questionnaire: Questionnaire
  readonly name: string
  readonly now: string
}

function createScorecard({ db, surveyId, questionnaire, name, now }: SampleScorecard): void {
  const attributes = questionnaire.questions.flatMap(({ attributeId }) =>
    attributeId === null ? [] : [attributeId],
  )
  scorecardsRepository(db).insert(
    {
      name,
      surveyId,
      moreSurveyIds: [],
      rhythm: 'wave',
      pointsFrom: 'owner',
      method: 'proportional',
      bands: defaultBands,
      attributes: attributes.map((attributeId, index) => ({
        attributeId,
        points: points[index] ?? 0,
        target: TARGET,
      })),
    },
    now,
  )
}
