import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import { type Acceptance, Check, type CheckKey } from '#shared/months/checks'
import { MonthFigures } from '#shared/months/figures'
import { daysOfMonth, type Month } from '#shared/months/month'
import { type Closing, HandedFile, type HandOver } from '#shared/months/months.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface CloseRow {
  id: number
  month: Month
  closedAt: string
  signedBy: string
  signedOn: string
  note: string
  checks: string
  figures: string
  seal: string
  reopenedAt: string | null
  reopenedBy: string | null
  reopenReason: string | null
}

/** What a closing writes down. */
export type NewClosing = Omit<Closing, 'id' | 'reopened' | 'handOvers'>

/** A hand-over with the folder that it was written into. */
export type NewHandOver = HandOver & { readonly place: string }

/** The closings of months, and what was accepted before them. */
export const monthsRepository = oncePerDatabase((db: Db) => {
  const columns = `id, month, closed_at AS closedAt, signed_by AS signedBy, signed_on AS signedOn, note, checks, figures,
    seal, reopened_at AS reopenedAt, reopened_by AS reopenedBy, reopen_reason AS reopenReason`
  const ofMonth = db.prepare<[string], CloseRow>(
    `SELECT ${columns} FROM period_close WHERE month = ? ORDER BY id DESC`,
  )
  const lastClosed = db
    .prepare<[], Month | null>('SELECT max(month) FROM period_close WHERE reopened_at IS NULL')
    .pluck()
  const isClosed = db
    .prepare<[string], 1>('SELECT 1 FROM period_close WHERE month = ? AND reopened_at IS NULL')
    .pluck()
  const summaries = db.prepare<[], Summary>(`
    SELECT month, signed_by AS signedBy, signed_on AS signedOn, reopened_at IS NULL AS isClosed,
      (SELECT coalesce(sum(json_array_length(files)), 0) FROM period_hand_over WHERE close_id = period_close.id)
        AS fileCount
    FROM period_close WHERE id IN (SELECT max(id) FROM period_close GROUP BY month)`)
  const insert = db.prepare(`
    INSERT INTO period_close (month, closed_at, signed_by, signed_on, note, checks, figures, seal)
    VALUES (@month, @closedAt, @signedBy, @signedOn, @note, @checks, @figures, @seal)`)
  const reopen = db.prepare<[string, string, string, string]>(`
    UPDATE period_close SET reopened_at = ?, reopened_by = ?, reopen_reason = ?
    WHERE month = ? AND reopened_at IS NULL`)
  const acceptances = db.prepare<[string], Acceptance & { key: CheckKey }>(
    'SELECT check_key AS key, note, person, at, count FROM period_acceptance WHERE month = ?',
  )
  const accept = db.prepare(`
    INSERT INTO period_acceptance (month, check_key, count, note, person, at)
    VALUES (@month, @key, @count, @note, @person, @at)
    ON CONFLICT (month, check_key) DO UPDATE SET count = excluded.count, note = excluded.note,
      person = excluded.person, at = excluded.at`)
  const withdraw = db.prepare<[string, string]>(
    'DELETE FROM period_acceptance WHERE month = ? AND check_key = ?',
  )
  const forgetAll = db.prepare<[string]>('DELETE FROM period_acceptance WHERE month = ?')
  const handOvers = db.prepare<[number], Omit<HandOver, 'files'> & { files: string }>(
    'SELECT at, person, folder, files FROM period_hand_over WHERE close_id = ? ORDER BY id DESC',
  )
  const addHandOver = db.prepare(`
    INSERT INTO period_hand_over (close_id, at, person, place, folder, files)
    VALUES (@closeId, @at, @person, @place, @folder, @files)`)
  const lastPlace = db
    .prepare<[], string>('SELECT place FROM period_hand_over ORDER BY id DESC LIMIT 1')
    .pluck()

  function toClosing(row: CloseRow): Closing {
    const { reopenedAt, reopenedBy, reopenReason, checks, figures, ...closing } = row
    return {
      ...closing,
      checks: Check.array().parse(JSON.parse(checks)),
      figures: MonthFigures.parse(JSON.parse(figures)),
      reopened:
        reopenedAt === null || reopenedBy === null || reopenReason === null
          ? null
          : { at: reopenedAt, person: reopenedBy, reason: reopenReason },
      handOvers: handOvers
        .all(row.id)
        .map(({ files, ...one }) => ({ ...one, files: HandedFile.array().parse(JSON.parse(files)) })),
    }
  }

  return {
    /** Every closing of a month, the latest first. */
    closings: (month: Month): Closing[] => ofMonth.all(month).map(toClosing),
    isClosed: (month: Month): boolean => isClosed.get(month) !== undefined,
    /** The first day after every closed month; null when none is closed. */
    firstOpenDay(): CivilDate | null {
      const last = lastClosed.get() ?? null
      return last === null ? null : addDays(daysOfMonth(last).last, 1)
    },
    /** The last closing of each month that has one. */
    summaries: (): ReadonlyMap<Month, Summary> => new Map(summaries.all().map((row) => [row.month, row])),
    insert: (closing: NewClosing) =>
      void insert.run({
        ...closing,
        checks: JSON.stringify(closing.checks),
        figures: JSON.stringify(closing.figures),
      }),
    /** Whether there was a closing to open. */
    reopen: (month: Month, reason: string, person: string, now: string): boolean =>
      reopen.run(now, person, reason, month).changes > 0,
    acceptances: (month: Month): ReadonlyMap<CheckKey, Acceptance> =>
      new Map(acceptances.all(month).map(({ key, ...acceptance }) => [key, acceptance])),
    accept: (month: Month, key: CheckKey, acceptance: Acceptance) =>
      void accept.run({ month, key, ...acceptance }),
    withdraw: (month: Month, key: CheckKey) => void withdraw.run(month, key),
    forgetAcceptances: (month: Month) => void forgetAll.run(month),
    addHandOver: (closeId: number, { files, ...handOver }: NewHandOver) =>
      void addHandOver.run({ ...handOver, closeId, files: JSON.stringify(files) }),
    /** The folder that was chosen the last time; null before the first. */
    lastPlace: (): string | null => lastPlace.get() ?? null,
  }
})

interface Summary {
  readonly month: Month
  readonly signedBy: string
  readonly signedOn: string
  readonly isClosed: 0 | 1
  readonly fileCount: number
}
