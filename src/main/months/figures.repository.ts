import { createHash } from 'node:crypto'
import { addDays } from '#shared/calendar/civilDate'
import { periodOf } from '#shared/calendar/periods'
import { caseKinds } from '#shared/cases/kinds'
import type { Figure, FigureKey, Grade, MonthFigures } from '#shared/months/figures'
import { daysOfMonth, type Month } from '#shared/months/month'
import { type Scorecard, surveysOf, tellsOf } from '#shared/scorecards/scorecardDraft'
import { caseGoals } from '../calendar/calendar.repository'
import type { Clock } from '../clock'
import type { Db } from '../db/database'
import { type ChosenPeriod, scorecardReader } from '../scorecards/readScorecard'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { standardsRepository } from '../standards/standards.repository'

/** A wave that closed in the month. */
export interface MonthWave {
  readonly id: number
  readonly surveyId: number
  readonly label: string
}

/** A libreta and one of its periods. */
export interface MonthLibreta {
  readonly scorecard: Scorecard
  /** The wave by its label, or the first month of the period. */
  readonly period: string
  readonly chosen: ChosenPeriod
}

/** What a workbook is of; without a libreta it tells the wave alone, and one without a wave a period of a libreta. */
export type MonthWorkbook =
  | { readonly scorecard: Scorecard | null; readonly wave: MonthWave }
  | { readonly scorecard: Scorecard; readonly wave: null; readonly start: string; readonly label: string }

/** Waves that closed in a month, in order: the parameter is the month. */
const wavesOfMonth = `
  SELECT wave.id, wave.survey_id AS surveyId, wave.label FROM wave JOIN survey ON survey.id = wave.survey_id
  WHERE substr(wave.closed_on, 1, 7) = ? AND wave.voided_at IS NULL AND survey.voided_at IS NULL
  ORDER BY wave.closed_on, wave.id`

/** Slips by the day that counts for them. */
const slips = `
  FROM suggestion JOIN box_emptying ON box_emptying.id = suggestion.emptying_id
  WHERE suggestion.voided_at IS NULL AND substr(coalesce(written_on, emptied_on), 1, 7) = @month`

/** Steps that stand, of cases that are not void. */
const steps = (to: string) => `
  FROM case_event JOIN customer_case ON customer_case.id = case_event.case_id
  WHERE to_state = '${to}' AND taken_back_at IS NULL AND state <> 'void' AND substr(at, 1, 7) = @month`

/** Whether a promise was kept on one of its days: handed over whole, by its hour where both are known (domain.md §1.6). */
const kept = (due: 'due' | 'first_due') => `
  (cancelled_by IS NULL AND is_complete = 1 AND done_at IS NOT NULL
    AND (substr(done_at, 1, 10) < substr(${due}, 1, 10) OR (substr(done_at, 1, 10) = substr(${due}, 1, 10)
      AND (length(${due}) = 10 OR length(done_at) = 10 OR done_at <= ${due}))))`
/** Cancelled by the customer in time: it counts neither for nor against. */
const excluded = (due: 'due' | 'first_due') => `(cancelled_by IS 'customer' AND cancelled_on <= ${due})`
const promises = (due: 'due' | 'first_due') =>
  `FROM promise WHERE voided_at IS NULL AND substr(${due}, 1, 7) = @month`

/** One number each, of the month. */
const counts: Partial<Readonly<Record<FigureKey, string>>> = {
  ...Object.fromEntries(
    caseKinds.map((kind) => [
      kind,
      `SELECT count(*) FROM customer_case
       WHERE kind = '${kind}' AND state <> 'void' AND opened_at BETWEEN @first AND @end`,
    ]),
  ),
  caseAnswers: `SELECT count(*) ${steps('responded')}`,
  casesResolved: `SELECT count(*) ${steps('resolved')}`,
  casesClosed: `SELECT count(*) ${steps('closed')}`,
  casesReopened: `SELECT count(*) ${steps('reopened')}`,
  casesAsked: `
    SELECT count(*) FROM case_satisfaction JOIN customer_case ON customer_case.id = case_id
    WHERE voided_at IS NULL AND state <> 'void' AND asked_on BETWEEN @first AND @last`,
  emptyings: `
    SELECT count(*) FROM box_emptying WHERE voided_at IS NULL AND emptied_on BETWEEN @first AND @last`,
  slipsCounted: `
    SELECT coalesce(sum(slip_count), 0) FROM box_emptying
    WHERE voided_at IS NULL AND emptied_on BETWEEN @first AND @last`,
  slips: `SELECT count(*) ${slips}`,
  slipsIllegible: `SELECT count(*) ${slips} AND is_illegible = 1`,
  slipsReplied: `SELECT count(*) FROM suggestion WHERE voided_at IS NULL AND substr(replied_on, 1, 7) = @month`,
  slipsImplemented: `
    SELECT count(*) FROM suggestion WHERE voided_at IS NULL AND substr(implemented_on, 1, 7) = @month`,
  promisesJudged: `SELECT count(*) ${promises('due')} AND NOT ${excluded('due')}`,
  promisesKept: `SELECT count(*) ${promises('due')} AND ${kept('due')}`,
  customersServed: 'SELECT customers FROM customers_served WHERE month = @month',
}

/**
 * Everything that is locked with the month, without a word of who it is about: forgetting a person changes none. What a
 * newer app locks too is added at the end: what an older one signed is compared by as many as it knew.
 */
const contents: readonly string[] = [
  `SELECT 'wave', wave.id, survey_id, version_id, opened_on, closed_on, population, handed_out FROM wave
   WHERE substr(closed_on, 1, 7) = @month AND voided_at IS NULL ORDER BY wave.id`,
  `SELECT 'sheet', response.id, wave_id, sheet_number, answered_on, place_id, channel_id, status, answers
   FROM response JOIN wave ON wave.id = wave_id WHERE substr(closed_on, 1, 7) = @month ORDER BY response.id`,
  `SELECT 'rekeyed', verification.id, response_id, fields, difference_count, error_count
   FROM verification JOIN response ON response.id = response_id JOIN wave ON wave.id = wave_id
   WHERE substr(closed_on, 1, 7) = @month ORDER BY verification.id`,
  `SELECT 'case', id, kind, opened_at, state = 'void' FROM customer_case
   WHERE opened_at BETWEEN @first AND @end ORDER BY id`,
  `SELECT 'step', id, case_id, kind, at, from_state, to_state, direction FROM case_event
   WHERE substr(at, 1, 7) = @month AND taken_back_at IS NULL ORDER BY id`,
  `SELECT 'asked', id, case_id, asked_on, is_declined, answers FROM case_satisfaction
   WHERE voided_at IS NULL AND asked_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'emptying', id, box_id, emptied_on, slip_count FROM box_emptying
   WHERE voided_at IS NULL AND emptied_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'slip', suggestion.id, emptying_id, slip_number, written_on, is_illegible ${slips} ORDER BY suggestion.id`,
  `SELECT 'done', id, CASE WHEN substr(replied_on, 1, 7) = @month THEN replied_on END,
     CASE WHEN substr(implemented_on, 1, 7) = @month THEN implemented_on END
   FROM suggestion WHERE voided_at IS NULL
     AND (substr(replied_on, 1, 7) = @month OR substr(implemented_on, 1, 7) = @month) ORDER BY id`,
  `SELECT 'promise', id, ${kept('due')}, ${excluded('due')}, contingency_id ${promises('due')} ORDER BY id`,
  `SELECT 'firstPromise', id, ${kept('first_due')}, ${excluded('first_due')}, contingency_id
   ${promises('first_due')} ORDER BY id`,
  `SELECT 'visit', id, version_id, competitor_id, visited_on, answers FROM comparison_visit
   WHERE voided_at IS NULL AND visited_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'basket', price_basket.id, taken_on, products, competitor_id, prices
   FROM price_basket LEFT JOIN basket_competitor ON basket_id = price_basket.id
   WHERE voided_at IS NULL AND taken_on BETWEEN @first AND @last ORDER BY price_basket.id, competitor_id`,
  `SELECT 'audit', id, version_id, audited_on, answers FROM audit
   WHERE voided_at IS NULL AND audited_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'commandments', id, version_id, closed_on, owner_answers FROM commandments_round
   WHERE voided_at IS NULL AND closed_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'work', id, item_id, kind, reported_on, decided_in_warranty FROM service_order
   WHERE voided_at IS NULL AND reported_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'promisedWork', id, done_on IS NOT NULL AND done_on <= promised_on FROM service_order
   WHERE voided_at IS NULL AND promised_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'doneWork', id, item_id, kind, done_on FROM service_order
   WHERE voided_at IS NULL AND done_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'given', id, replaces_id, sold_on FROM sold_item
   WHERE voided_at IS NULL AND replaces_id IS NOT NULL AND sold_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'call', id, item_id, order_id, called_on, result FROM follow_up_call
   WHERE voided_at IS NULL AND called_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'note', id, moment_id, observed_on, class, text, cause_class FROM moment_note
   WHERE voided_at IS NULL AND observed_on BETWEEN @first AND @last ORDER BY id`,
  `SELECT 'badNews', id, bad_news_id, given_on, outcome FROM bad_news_given
   WHERE voided_at IS NULL AND given_on BETWEEN @first AND @last ORDER BY id`,
]

type Value = string | number | null
/** After every moment of a day. */
const lastMoment = 'T99'

/** What a month comes to, counted from its rows. */
export function figuresRepository(db: Db, clock: Clock) {
  const scorecards = scorecardsRepository(db)
  const reader = scorecardReader({ db, clock })
  const standards = standardsRepository(db)
  const waves = db.prepare<[string], MonthWave>(wavesOfMonth)
  const lastWave = db.prepare<[string], MonthWave>(`
    SELECT wave.id, wave.survey_id AS surveyId, wave.label FROM wave JOIN survey ON survey.id = wave.survey_id
    WHERE closed_on <= ? AND wave.voided_at IS NULL AND survey.voided_at IS NULL
    ORDER BY closed_on DESC, wave.id DESC LIMIT 1`)
  const sheets = db.prepare<[number], { status: string; count: number }>(
    'SELECT status, count FROM sheet_count WHERE wave_id = ?',
  )
  const handedOut = db.prepare<[number], number | null>('SELECT handed_out FROM wave WHERE id = ?').pluck()
  const rekeyed = db
    .prepare<[number], number>(
      'SELECT count(*) FROM verification JOIN response ON response.id = response_id WHERE wave_id = ?',
    )
    .pluck()

  function waveFigures({ id, label: name }: MonthWave): Figure[] {
    const byStatus = new Map(sheets.all(id).map(({ status, count }) => [status, count]))
    return [
      { key: 'waveUsable', name, value: byStatus.get('usable') ?? 0 },
      { key: 'waveInsufficient', name, value: byStatus.get('insufficient') ?? 0 },
      { key: 'waveVoid', name, value: byStatus.get('void') ?? 0 },
      { key: 'waveHandedOut', name, value: handedOut.get(id) ?? null },
      { key: 'waveRekeyed', name, value: rekeyed.get(id) ?? 0 },
    ]
  }

  function goalFigures(month: Month): Figure[] {
    const { last } = daysOfMonth(month)
    const { acknowledgement, firstReply, resolution } = caseGoals(db, last)
    return [
      { key: 'goalAcknowledgement', name: acknowledgement.unit, value: acknowledgement.amount },
      { key: 'goalFirstReply', name: firstReply.unit, value: firstReply.amount },
      { key: 'goalResolution', name: resolution.unit, value: resolution.amount },
      { key: 'goalFirstContact', name: '', value: percent(standards.goalOn('firstContact', last)) },
      { key: 'goalSimpleQuestions', name: '', value: percent(standards.goalOn('simpleQuestions', last)) },
      { key: 'goalHandling', name: '', value: standards.goalOn('handling', last) },
    ]
  }

  /** The libretas in use with the periods of theirs that belong to the month: a wave of it, or what ends with it. */
  function libretas(month: Month): MonthLibreta[] {
    const closed = waves.all(month)
    const { first, last } = daysOfMonth(month)
    return scorecards.list().flatMap((scorecard): MonthLibreta[] => {
      const { rhythm, surveyId } = scorecard
      if (rhythm === 'wave')
        return closed
          .filter((wave) => wave.surveyId === surveyId)
          .map(({ id: waveId, label }) => ({ scorecard, period: label, chosen: { waveId } }))
      const { start, end } = periodOf(first, rhythm)
      const endsNow = end === addDays(last, 1)
      return endsNow ? [{ scorecard, period: start.slice(0, 7), chosen: { waveId: null, start } }] : []
    })
  }

  function gradesOf(month: Month): Grade[] {
    return libretas(month).flatMap(({ scorecard, period, chosen }) => {
      const result = reader.read(scorecard, chosen)
      return result ? [{ scorecard: scorecard.name, wave: period, grade: result.total.grade }] : []
    })
  }

  /**
   * The workbooks that tell the month: of each of its waves, and of each libreta of indicators alone whose period ends
   * with it; without any, of the wave before it.
   */
  function workbooks(month: Month): MonthWorkbook[] {
    const closed = waves.all(month)
    const ofPeriods = libretas(month).flatMap(({ scorecard, period: label, chosen }): MonthWorkbook[] =>
      surveysOf(scorecard).length === 0 && chosen.start && reader.read(scorecard, chosen)
        ? [{ scorecard, wave: null, start: chosen.start, label }]
        : [],
    )
    const isTold = closed.length + ofPeriods.length > 0
    const told = isTold ? closed : lastWave.all(daysOfMonth(month).last)
    const inUse = scorecards.list()
    const ofWaves = told.flatMap((wave): MonthWorkbook[] => {
      const own = inUse.filter((scorecard) => tellsOf(scorecard, wave.surveyId))
      return own.length > 0 ? own.map((scorecard) => ({ scorecard, wave })) : [{ scorecard: null, wave }]
    })
    return [...ofWaves, ...ofPeriods]
  }

  return {
    waves: (month: Month): MonthWave[] => waves.all(month),
    libretas,
    workbooks,
    /** With the contents of the first so many kinds of rows; of all of them where nothing is said. */
    read(month: Month, kinds = contents.length): MonthFigures {
      const { first, last } = daysOfMonth(month)
      const parameters = { month, first, last, end: last + lastMoment }
      const one = (sql: string) =>
        db.prepare<unknown[], number | null>(sql).pluck().get(used(sql, parameters)) ?? null
      const counted = Object.entries(counts).map(
        ([key, sql]): Figure => ({ key: key as FigureKey, name: '', value: one(sql) }), // the keys of the record
      )
      const digest = createHash('sha256')
      for (const sql of contents.slice(0, kinds))
        for (const row of db.prepare<unknown[], Value[]>(sql).raw().iterate(used(sql, parameters)))
          digest.update(`${JSON.stringify(row)}\n`)
      return {
        figures: [...waves.all(month).flatMap(waveFigures), ...counted, ...goalFigures(month)],
        grades: gradesOf(month),
        contents: digest.digest('hex'),
        kinds,
      }
    },
  }
}

/** A share as a percentage, without the noise of the product. */
const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1e6) / 1e4

/** The driver refuses a parameter that the statement does not name. */
function used(sql: string, parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => sql.includes(`@${name}`)))
}
