import type { CheckItem } from '#shared/months/checks'
import { daysOfMonth, type Month } from '#shared/months/month'
import { caseNumber } from '../cases/storedCase'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type Named = Pick<CheckItem, 'name' | 'count'> & { readonly id: number }
interface NumberedCase {
  readonly id: number
  readonly year: number
  readonly sequence: number
}

/** After every moment of a day. */
const lastMoment = 'T99'

/** What makes a month one that is worth closing, by the day it belongs to. */
const days: readonly { readonly day: string; readonly from: string }[] = [
  { day: 'closed_on', from: 'wave WHERE voided_at IS NULL' },
  { day: 'opened_at', from: `customer_case WHERE state <> 'void'` },
  { day: 'emptied_on', from: 'box_emptying WHERE voided_at IS NULL' },
  { day: 'due', from: 'promise WHERE voided_at IS NULL' },
  { day: 'visited_on', from: 'comparison_visit WHERE voided_at IS NULL' },
  { day: 'audited_on', from: 'audit WHERE voided_at IS NULL' },
  { day: 'reported_on', from: 'service_order WHERE voided_at IS NULL' },
  { day: 'observed_on', from: 'moment_note WHERE voided_at IS NULL' },
]

/** What is not yet as it should be of a month, read from the rows. */
export const checksRepository = oncePerDatabase((db: Db) => {
  const openWaves = db.prepare<[string], { id: number; surveyId: number; label: string }>(`
    SELECT wave.id, survey_id AS surveyId, label FROM wave JOIN survey ON survey.id = survey_id
    WHERE closed_on IS NULL AND opened_on <= ? AND wave.voided_at IS NULL AND survey.voided_at IS NULL
    ORDER BY opened_on, wave.id`)
  const halfTypedSlips = db.prepare<[string], Named>(`
    SELECT emptying.id, box.name, 1 AS count FROM suggestion_draft
    JOIN box_emptying AS emptying ON emptying.id = emptying_id JOIN suggestion_box AS box ON box.id = box_id
    WHERE substr(emptied_on, 1, 7) = ? AND emptying.voided_at IS NULL`)
  const halfTypedCase = db
    .prepare<[string], 1>(
      `SELECT 1 FROM case_draft WHERE substr(json_extract(draft, '$.openedOn'), 1, 7) = ?`,
    )
    .pluck()
  const untyped = db.prepare<[string], Named>(`
    SELECT id, name, slip_count - typed AS count FROM (
      SELECT emptying.id, box.name, slip_count,
        (SELECT count(*) FROM suggestion WHERE emptying_id = emptying.id AND voided_at IS NULL) AS typed
      FROM box_emptying AS emptying JOIN suggestion_box AS box ON box.id = box_id
      WHERE substr(emptied_on, 1, 7) = ? AND emptying.voided_at IS NULL)
    WHERE typed < slip_count ORDER BY id`)
  const unanswered = db
    .prepare<[string], number>(`
      SELECT count(*) FROM suggestion JOIN box_emptying ON box_emptying.id = emptying_id
      WHERE suggestion.voided_at IS NULL AND is_illegible = 0 AND duplicate_of_id IS NULL AND case_id IS NULL
        AND substr(coalesce(written_on, emptied_on), 1, 7) = ?
        AND (state = 'new' OR (customer_id IS NOT NULL AND replied_on IS NULL))`)
    .pluck()
  const cases = (condition: string) =>
    db.prepare<{ first: string; end: string }, NumberedCase>(`
      SELECT id, year, sequence FROM customer_case
      WHERE state <> 'void' AND ${condition} ORDER BY opened_at, id`)
  const received = cases(`state = 'received' AND opened_at BETWEEN @first AND @end`)
  const withoutCause = cases(
    `kind IN ('complaint', 'claim') AND cause_id IS NULL AND opened_at BETWEEN @first AND @end`,
  )
  const notAsked = cases(`
    kind IN ('complaint', 'claim') AND customer_id IS NOT NULL AND state = 'closed'
    AND EXISTS (SELECT 1 FROM case_event WHERE case_id = customer_case.id AND to_state = 'closed'
      AND taken_back_at IS NULL AND at BETWEEN @first AND @end)
    AND NOT EXISTS (SELECT 1 FROM case_satisfaction
      WHERE case_id = customer_case.id AND case_satisfaction.voided_at IS NULL)`)
  const isServedKnown = db
    .prepare<[string], 1>('SELECT 1 FROM customers_served WHERE month = ? AND customers IS NOT NULL')
    .pluck()
  const firstMonths = db
    .prepare<[], string | null>(
      `SELECT min(month) FROM (${days.map(({ day, from }) => `SELECT substr(min(${day}), 1, 7) AS month FROM ${from}`).join(' UNION ALL ')})`,
    )
    .pluck()
  const isBusy = db
    .prepare<{ first: string; end: string }, 1>(
      `SELECT 1 WHERE ${days.map(({ day, from }) => `EXISTS (SELECT 1 FROM ${from} AND ${day} BETWEEN @first AND @end)`).join(' OR ')}`,
    )
    .pluck()

  const within = (month: Month) => {
    const { first, last } = daysOfMonth(month)
    return { first, end: last + lastMoment }
  }
  const toItem = ({ id, year, sequence }: NumberedCase): CheckItem => ({
    name: caseNumber(year, sequence),
    route: `/cases/${id}`,
    count: 1,
  })
  const toEmptying = ({ id, name, count }: Named): CheckItem => ({
    name,
    count,
    route: `/suggestions/emptyings/${id}`,
  })

  return {
    /** Waves that were open before the month ended, and still are. */
    openWaves: (month: Month) => openWaves.all(daysOfMonth(month).last),
    /** What is being typed with a day of the month. */
    halfTyped: (month: Month): CheckItem[] => [
      ...halfTypedSlips.all(month).map(toEmptying),
      ...(halfTypedCase.get(month) ? [{ name: '', route: '/cases/new', count: 1 }] : []),
    ],
    slipsToType: (month: Month): CheckItem[] => untyped.all(month).map(toEmptying),
    /** Ideas of the month that nobody judged, or whose author is known and has no answer. */
    unanswered: (month: Month): number => unanswered.get(month) ?? 0,
    received: (month: Month): CheckItem[] => received.all(within(month)).map(toItem),
    withoutCause: (month: Month): CheckItem[] => withoutCause.all(within(month)).map(toItem),
    /** Complaints of known customers closed in the month who were not asked how it went. */
    notAsked: (month: Month): CheckItem[] => notAsked.all(within(month)).map(toItem),
    isServedKnown: (month: Month): boolean => isServedKnown.get(month) !== undefined,
    /** The first month with anything that a closing would lock; null without any. */
    firstMonth: (): Month | null => firstMonths.get() ?? null,
    /** Whether anything of the month would be locked by its closing. */
    isBusy: (month: Month): boolean => isBusy.get(within(month)) !== undefined,
  }
})
