import type { IndicatorUnit as SharedUnit } from '#shared/indicators/indicator'
import { indicatorNames } from '#shared/scorecards/indicatorNames'
import { type IndicatorUnit, indicatorRules, scorecardIndicators } from '#shared/scorecards/indicators'
import type { Wave } from '#shared/surveys/surveys.contract'
import type { Clock } from '../clock'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { indicatorReader } from './indicatorReader'
import type { IndicatorReading, IndicatorSource } from './indicatorSource'
import { openAnswerBook } from './waveAnswers'

const units: Readonly<Record<IndicatorUnit, SharedUnit>> = {
  percent: 'percent',
  points: 'index',
  hours: 'minutes',
  days: 'days',
  grade5: 'mean',
  perThousand: 'count',
}

/** What libretas can take from elsewhere, for the whole business: one reader for both. */
export function scorecardSources({
  db,
  clock,
}: {
  readonly db: Db
  readonly clock: Clock
}): IndicatorSource[] {
  const reader = indicatorReader(db, clock)
  const book = openAnswerBook(db)
  const surveys = surveysRepository(db)

  let known: readonly Wave[] | null = null
  const wavesOfCustomers = () =>
    surveys
      .list()
      .filter(({ id }) => surveys.newestVersion(id)?.questionnaire.audience !== 'employees')
      .flatMap(({ id }) => book.waves(id))

  /** Waves of customers that were closed in these days. */
  function closedIn(start: string, end: string) {
    known ??= wavesOfCustomers()
    return known
      .filter(({ closedOn }) => closedOn !== null && start <= closedOn && closedOn < end)
      .map(book.answers)
  }

  return scorecardIndicators.map((key) => {
    const { source, unit, floor, goal } = indicatorRules[key]
    return {
      key,
      name: indicatorNames[key],
      unit: units[unit],
      isHigherBetter: floor < goal,
      readsRegister: source === 'cases',
      read({ start, end }) {
        const waves = source === 'surveys' ? closedIn(start, end) : []
        const reading = reader.read(key, { start, end }, waves)
        return unit === 'hours' ? inMinutes(reading) : reading
      },
    }
  })
}

function inMinutes(reading: IndicatorReading): IndicatorReading {
  return { ...reading, value: reading.value === null ? null : 60 * reading.value }
}
