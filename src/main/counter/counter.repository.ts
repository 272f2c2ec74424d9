import type { CivilDate } from '#shared/calendar/civilDate'
import type { CounterSettings, Visit, VisitDetails } from '#shared/counter/counter.contract'
import type { CountedVisits, VisitResult } from '#shared/counter/figures'
import { defaultReasons } from '#shared/counter/reasons'
import { defaultShiftHours, type Shift } from '#shared/counter/shifts'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type VisitRow = Omit<Visit, 'buysElsewhere'> & { readonly buysElsewhere: 0 | 1 | null }
type SettingsRow = Omit<CounterSettings, 'reasons'> & { readonly reasons: string }

/** A line of the tally as it is stored. */
export interface StoredVisit {
  readonly day: CivilDate
  readonly time: string | null
  readonly shift: Shift | null
  readonly result: VisitResult
  readonly reason: string | null
  readonly said: string
  readonly count: number
  readonly person: string
}

/** What visitors said in their own words, the same words once. */
interface SaidFreely {
  readonly said: string
  readonly n: number
  readonly firstOn: CivilDate
  readonly lastOn: CivilDate
}

const columns = `id, day, time, shift, result, reason, said, wanted, wanted_value AS wantedValue,
  buys_elsewhere AS buysElsewhere, count, person`

/** Visits counted at the counter; those that were taken back are not among them. */
export const counterRepository = oncePerDatabase((db: Db) => {
  const settings = db.prepare<[], SettingsRow>(`
    SELECT reasons, average_ticket AS averageTicket, afternoon_from AS afternoonFrom, evening_from AS eveningFrom
    FROM counter_setting WHERE id = 1`)
  const putSettings = db.prepare(`
    INSERT INTO counter_setting (id, reasons, average_ticket, afternoon_from, evening_from)
    VALUES (1, @reasons, @averageTicket, @afternoonFrom, @eveningFrom)
    ON CONFLICT (id) DO UPDATE SET reasons = @reasons, average_ticket = @averageTicket,
      afternoon_from = @afternoonFrom, evening_from = @eveningFrom`)
  const find = db.prepare<[number], VisitRow>(
    `SELECT ${columns} FROM counter_visit WHERE id = ? AND voided_at IS NULL`,
  )
  const ofDay = db.prepare<[string, number], VisitRow>(
    `SELECT ${columns} FROM counter_visit WHERE day = ? AND voided_at IS NULL ORDER BY id DESC LIMIT ?`,
  )
  // Only what was counted visit by visit: cards are taken back by their own line.
  const last = db
    .prepare<[string], number>(
      'SELECT max(id) FROM counter_visit WHERE day = ? AND time IS NOT NULL AND voided_at IS NULL',
    )
    .pluck()
  const insert = db.prepare<StoredVisit>(`
    INSERT INTO counter_visit (day, time, shift, result, reason, said, wanted, count, person)
    VALUES (@day, @time, @shift, @result, @reason, @said, '', @count, @person)`)
  const describe = db.prepare(`
    UPDATE counter_visit SET wanted = @wanted, wanted_value = @wantedValue, buys_elsewhere = @buysElsewhere
    WHERE id = @id`)
  const setVoid = db.prepare<[string, number]>('UPDATE counter_visit SET voided_at = ? WHERE id = ?')
  const counted = db.prepare<{ start: string; end: string }, CountedVisits>(`
    SELECT day, CAST(substr(time, 1, 2) AS INTEGER) AS hour, shift, result, reason, sum(count) AS count
    FROM counter_visit WHERE day >= @start AND day < @end AND voided_at IS NULL
    GROUP BY day, hour, shift, result, reason ORDER BY day, hour`)
  const wanted = db.prepare<{ start: string; end: string }, { value: number; n: number }>(`
    SELECT coalesce(sum(wanted_value), 0) AS value, count(wanted_value) AS n FROM counter_visit
    WHERE day >= @start AND day < @end AND voided_at IS NULL`)
  const firstDay = db
    .prepare<[], string | null>('SELECT min(day) FROM counter_visit WHERE voided_at IS NULL')
    .pluck()
  const isToMap = `reason = @free AND said <> '' AND is_kept = 0 AND voided_at IS NULL`
  const said = db.prepare<{ free: string }, SaidFreely>(`
    SELECT said, sum(count) AS n, min(day) AS firstOn, max(day) AS lastOn FROM counter_visit WHERE ${isToMap}
    GROUP BY said COLLATE NOCASE ORDER BY n DESC, lastOn DESC, said LIMIT 200`)
  const mapSaid = db.prepare<{ free: string; said: string; reason: string }>(`
    UPDATE counter_visit SET reason = @reason
    WHERE ${isToMap} AND said = @said COLLATE NOCASE AND substr(day, 1, 7) NOT IN
      (SELECT month FROM period_close WHERE reopened_at IS NULL)`)
  const keepSaid = db.prepare<{ free: string; said: string }>(
    `UPDATE counter_visit SET is_kept = 1 WHERE ${isToMap} AND said = @said COLLATE NOCASE`,
  )

  return {
    settings(): CounterSettings {
      const row = settings.get()
      if (!row) return { reasons: [...defaultReasons], averageTicket: null, ...defaultShiftHours }
      // Checked when it was stored.
      return { ...row, reasons: JSON.parse(row.reasons) as CounterSettings['reasons'] }
    },
    putSettings: (chosen: CounterSettings) =>
      void putSettings.run({ ...chosen, reasons: JSON.stringify(chosen.reasons) }),
    find(id: number): Visit | null {
      const row = find.get(id)
      return row ? toVisit(row) : null
    },
    /** The latest first. */
    ofDay: (day: CivilDate, limit: number): Visit[] => ofDay.all(day, limit).map(toVisit),
    lastOf: (day: CivilDate): number | null => last.get(day) ?? null,
    insert: (visit: StoredVisit): number => Number(insert.run(visit).lastInsertRowid),
    describe: (id: number, { buysElsewhere, ...details }: VisitDetails) =>
      void describe.run({
        ...details,
        id,
        buysElsewhere: buysElsewhere === null ? null : Number(buysElsewhere),
      }),
    void: (id: number, now: string) => void setVoid.run(now, id),
    /** Of days [start, end). */
    counted: (start: CivilDate, end: CivilDate): CountedVisits[] => counted.all({ start, end }),
    wanted: (start: CivilDate, end: CivilDate) => wanted.get({ start, end }) ?? { value: 0, n: 0 },
    /** Null before the first visit. */
    firstDay: (): CivilDate | null => firstDay.get() ?? null,
    /** What was said with the free reason and is not put to another yet, the most said first. */
    said: (free: string): SaidFreely[] => said.all({ free }),
    /** How many lines it changed: what belongs to a closed month keeps its reason. */
    mapSaid: (text: string, free: string, reason: string): number =>
      mapSaid.run({ free, said: text, reason }).changes,
    /** Leaves what was said with the free reason, for good; how many lines it changed. */
    keepSaid: (text: string, free: string): number => keepSaid.run({ free, said: text }).changes,
  }
})

function toVisit({ buysElsewhere, ...row }: VisitRow): Visit {
  return { ...row, buysElsewhere: buysElsewhere === null ? null : buysElsewhere === 1 }
}
