import { addDays, addMonths, type CivilDate } from '#shared/calendar/civilDate'
import { isPeriodComplete, type Period, periodOf, periodsBetween } from '#shared/calendar/periods'
import type {
  CharterLine,
  CharterMeasure,
  CharterReading,
  CharterVersion,
} from '#shared/charter/charter.contract'
import { isMet, versionOn } from '#shared/charter/compliance'
import { dueIn, levelOf, type MeasuredPromise } from '#shared/promises/promiseFigures'
import { wilsonInterval } from '#shared/stats/proportion'
import type { Deps } from '../deps'
import type { IndicatorReading, IndicatorSource } from '../indicators/indicatorSource'
import { measuredPromises } from '../promises/readPromises'
import { charterRepository, type StoredPromise } from './charter.repository'

/** Finds what is measured by its key. */
export type Finder = (key: string) => IndicatorSource | null

/** Complete months that are looked back on. */
const MONTHS_BACK = 12

/** The written promises with how each was kept, by month and over a year. */
export function charterReader(deps: Pick<Deps, 'db' | 'clock'>, find: Finder) {
  const { db, clock } = deps
  const today = clock.today()
  const now = clock.now().slice(0, 16)
  let register: readonly MeasuredPromise[] | null = null

  /** Promises of the register of a kind, as an indicator of their own. */
  function ofRegister(type: string): IndicatorSource {
    return {
      key: 'promises',
      unit: 'percent',
      isHigherBetter: true,
      read: (period) => {
        register ??= measuredPromises(db)
        const meant = register.filter((promise) => type === '' || promise.type === type)
        const { successes, n, share } = levelOf(dueIn(meant, period, 'last'), 'last', now).onTime
        return { value: share === null ? null : 100 * share, n, share: { successes, n } }
      },
    }
  }

  function sourceOf(measure: CharterMeasure): IndicatorSource | null {
    if (measure.kind === 'none') return null
    return measure.kind === 'promises' ? ofRegister(measure.type) : find(measure.key)
  }

  function read({ measure, goal }: CharterVersion, period: Period): CharterReading {
    const source = sourceOf(measure)
    const reading: IndicatorReading = source?.read(period) ?? { value: null, n: 0 }
    const { value, n, share } = reading
    const isCount = source?.unit === 'count' || source?.unit === 'money'
    return {
      value,
      n,
      interval: share ? wilsonInterval(share.successes, share.n) : null,
      goal,
      isMet: isMet({ value, n, goal, isHigherBetter: source?.isHigherBetter ?? true, isCount }),
    }
  }

  /** What held at the end of a period, or today within it; null where nothing was promised then. */
  function heldIn({ versions, endedOn }: StoredPromise, { end }: Period): CharterVersion | null {
    const last = addDays(end, -1)
    const day = last < today ? last : today
    return endedOn !== null && endedOn <= day ? null : versionOn(versions, day)
  }

  function lineOf(promise: StoredPromise, year: Period, months: readonly Period[]): CharterLine[] {
    const version = versionOn(promise.versions, today) ?? promise.versions.at(-1)
    if (!version) return []
    const source = sourceOf(version.measure)
    const from = promise.versions.at(-1)?.appliesFrom ?? today
    return [
      {
        id: promise.id,
        endedOn: promise.endedOn,
        version,
        versions: [...promise.versions],
        unit: source?.unit ?? null,
        isHigherBetter: source?.isHigherBetter ?? true,
        indicator:
          version.measure.kind === 'indicator' && source
            ? {
                key: source.key,
                name: source.name ?? null,
                group: source.group ?? null,
                unit: source.unit,
                isHigherBetter: source.isHigherBetter,
              }
            : null,
        now: read(version, from > year.start && from < year.end ? { ...year, start: from } : year),
        months: months.flatMap((month) => {
          const held = heldIn(promise, month)
          if (!held) return []
          const isRunning = !isPeriodComplete(month, today)
          return [{ ...read(held, month), month: month.start.slice(0, 7), isRunning }]
        }),
      },
    ]
  }

  return {
    /** In the order in which they are printed. */
    lines(): CharterLine[] {
      const first = addMonths(periodOf(today, 'month').start, -MONTHS_BACK)
      const months = periodsBetween(first, today, 'month')
      const year: Period = { start: first, end: addDays(today, 1) }
      return charterRepository(db)
        .list()
        .flatMap((promise) => lineOf(promise, year, months))
    },
    /** Whether each promise that held in a period was met. */
    metIn(period: Period): (boolean | null)[] {
      return charterRepository(db)
        .list()
        .flatMap((promise) => {
          const held = heldIn(promise, period)
          return held ? [read(held, period).isMet] : []
        })
    },
  }
}

/** Whether a promise still stands on a day. */
export const stands = ({ endedOn }: Pick<StoredPromise, 'endedOn'>, day: CivilDate) =>
  endedOn === null || endedOn > day
