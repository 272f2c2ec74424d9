import { AppError } from '#shared/contract/reply'
import type { LocalText } from '#shared/i18n/languages'
import { askedServices, tellingParts } from '#shared/services/asked'
import { missedServices, readServices, type ServicesReading } from '#shared/services/demand'
import type { ServicesOfPeople, ServicesResult } from '#shared/services/services.contract'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import type { Question } from '#shared/surveys/question'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Db } from '../db/database'
import { importanceRepository } from '../importance/importance.repository'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { servicesRepository } from './services.repository'

/** Reads what services the customers of a wave want and how much they matter (domain.md §1.1). */
export function wantedServicesReader(db: Db): (waveId: number) => ServicesResult {
  const services = servicesRepository(db)
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)
  const attributes = attributesRepository(db)
  const sheets = importanceRepository(db)

  /** By its attribute, or by the words that tell its question from those of the others. */
  function namesOf(questions: readonly Question[]): ReadonlyMap<string, LocalText> {
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

  return (waveId) => {
    const wave = waves.find(waveId)
    const version = wave && surveys.version(wave.versionId)
    if (!wave || !version) throw new AppError('notFound')
    const { questions } = version.questionnaire
    const { customers, others } = readServices(questions, sheets.sheets(waveId))
    const offered = services.offered(wave.surveyId)
    const names = namesOf(questions)
    const missed = missedServices(customers.services, (key) => offered.has(key), FEWEST_ANSWERS_SHOWN)
    return {
      wave,
      customers: shown(customers, names, offered),
      others: others && shown(others, names, offered),
      missed: missed.map(({ asked }) => asked.key),
    }
  }
}

/** What fewer than five people said does not leave the main process (domain.md §0.1 C6). */
function shown(
  { sheets, services, points }: ServicesReading,
  names: ReadonlyMap<string, LocalText>,
  offered: ReadonlySet<string>,
): ServicesOfPeople {
  const isTold = (n: number) => n >= FEWEST_ANSWERS_SHOWN
  const arePointsTold = points !== null && isTold(points.n)
  return {
    sheets,
    points,
    services: services.map(({ asked, demand, importance, points: mean, index, rank }) => ({
      key: asked.key,
      name: names.get(asked.key) ?? asked.text,
      isOffered: offered.has(asked.key),
      demand: isTold(demand.n) ? demand : { ...demand, successes: 0, share: null, interval: null },
      importance: isTold(importance.n) ? importance : { ...importance, value: null },
      points: arePointsTold ? mean : null,
      index: isTold(demand.n) && isTold(importance.n) ? index : null,
      rank,
    })),
  }
}
