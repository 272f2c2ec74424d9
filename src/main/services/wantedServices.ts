import type { SplitWaveRef } from '#shared/analysis/sheetGroups'
import type { IsTold } from '#shared/analysis/toldParts'
import type { LocalText } from '#shared/i18n/languages'
import { askedServices, tellingParts } from '#shared/services/asked'
import {
  missedServices,
  type ServicesReading as ReadingOfPeople,
  readServices,
  type ServiceReading,
} from '#shared/services/demand'
import type { ServicesOfPeople, ServicesReading, ServicesView } from '#shared/services/services.contract'
import type { Question } from '#shared/surveys/question'
import type { Wave } from '#shared/surveys/surveys.contract'
import { readWaveSheets, type ViewContext, viewOf } from '../analysis/waveView'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { servicesRepository } from './services.repository'

/** What services the customers of a wave want and how much they matter, and those of each group (domain.md §1.1). */
export function servicesTask(context: ViewContext, input: SplitWaveRef): ServicesView {
  const { db } = context
  const sheets = readWaveSheets(context, input)
  const { wave, questions } = sheets.held
  const known: KnownServices = {
    names: namesOf(db, questions),
    offered: servicesRepository(db).offered(wave.surveyId),
    askedBefore: askedBefore(db, wave),
  }
  const { all, split } = viewOf(sheets, {
    read: (answers) => readServices(questions, answers),
    told: ({ customers, others }: ReturnType<typeof readServices>, isTold): ServicesReading => ({
      customers: shown(customers, of(isTold, 'customers'), known),
      others: others && shown(others, of(isTold, 'others'), known),
      missed: missedServices(
        customers.services,
        (key) => known.offered.has(key),
        (service) => isDemandTold(service, of(isTold, 'customers')),
      ).map(({ asked }) => asked.key),
    }),
  })
  return { wave, ...all, split }
}

/** Figures have one name each: the same ones of customers and of others are two. */
function of(isTold: IsTold, people: string): IsTold {
  return (figure, n) => isTold(`${people} ${figure}`, n)
}

/** By its attribute, or by the words that tell its question from those of the others. */
function namesOf(db: Db, questions: readonly Question[]): ReadonlyMap<string, LocalText> {
  const attributes = attributesRepository(db)
  const asked = askedServices(questions)
  const es = tellingParts(asked.map(({ text }) => text.es))
  const en = tellingParts(asked.map(({ text }) => text.en))
  return new Map(
    asked.map(({ key, attributeId }, index) => {
      const attribute = attributeId === null ? null : attributes.find(attributeId)
      const name = attribute
        ? { es: attribute.name, en: attribute.name }
        : { es: es[index] ?? '', en: en[index] ?? '' }
      return [key, name] as const
    }),
  )
}

interface KnownServices {
  readonly names: ReadonlyMap<string, LocalText>
  /** Keys of what is given today. */
  readonly offered: ReadonlySet<string>
  /** Keys of what was asked in earlier waves; null when there were none. */
  readonly askedBefore: ReadonlySet<string> | null
}

function askedBefore(db: Db, { id, surveyId, openedOn }: Wave): ReadonlySet<string> | null {
  const surveys = surveysRepository(db)
  const earlier = wavesRepository(db)
    .ofSurvey(surveyId)
    .filter((wave) => wave.id !== id && wave.openedOn < openedOn)
  if (earlier.length === 0) return null
  const versions = new Set(earlier.map(({ versionId }) => versionId))
  return new Set(
    [...versions].flatMap((versionId) =>
      (surveys.version(versionId)?.questionnaire.questions ?? []).map(({ key }) => key),
    ),
  )
}

function isDemandTold({ asked, demand }: ServiceReading, isTold: IsTold): boolean {
  return isTold(`demand ${asked.key}`, demand.n)
}

/** What may not be told does not leave the main process (domain.md §0.1 C6, C7). */
function shown(
  { sheets, services, points }: ReadingOfPeople,
  isTold: IsTold,
  { names, offered, askedBefore }: KnownServices,
): ServicesOfPeople {
  const arePointsTold = isTold('points', points?.n ?? 0) && points !== null
  return {
    sheets,
    points,
    services: services.map((service) => {
      const { asked, demand, importance, points: mean, index, rank } = service
      const hasDemand = isDemandTold(service, isTold)
      const hasImportance = isTold(`importance ${asked.key}`, importance.n)
      return {
        key: asked.key,
        name: names.get(asked.key) ?? asked.text,
        isOffered: offered.has(asked.key),
        isNew: askedBefore !== null && !askedBefore.has(asked.key),
        demand: hasDemand ? demand : { ...demand, successes: 0, share: null, interval: null },
        importance: hasImportance ? importance : { ...importance, value: null },
        points: arePointsTold ? mean : null,
        index: hasDemand && hasImportance ? index : null,
        rank,
      }
    }),
  }
}
