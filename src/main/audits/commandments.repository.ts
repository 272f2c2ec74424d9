import { randomBytes } from 'node:crypto'
import { FEWEST_STAFF } from '#shared/audits/commandments'
import type { ChecklistEntries } from '#shared/checklists/checklist'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface StoredRound {
  readonly id: number
  readonly versionId: number
  readonly openedOn: string
  readonly closedOn: string | null
  readonly owner: ChecklistEntries
  readonly sheets: number
}

type RoundRow = Omit<StoredRound, 'owner'> & { readonly ownerAnswers: string }

const toRound = ({ ownerAnswers, ...row }: RoundRow): StoredRound => ({
  ...row,
  owner: JSON.parse(ownerAnswers) as ChecklistEntries, // as it was checked when it was stored
})

/** Rounds of the ten commandments. What the staff answered leaves this file only as means of five or more. */
export const commandmentsRepository = oncePerDatabase((db: Db) => {
  const columns = `
    SELECT id, version_id AS versionId, opened_on AS openedOn, closed_on AS closedOn,
      owner_answers AS ownerAnswers,
      (SELECT count(*) FROM commandments_sheet WHERE round_key = commandments_round.key) AS sheets
    FROM commandments_round WHERE voided_at IS NULL`
  const all = db.prepare<[], RoundRow>(`${columns} ORDER BY id DESC`)
  const one = db.prepare<[number], RoundRow>(`${columns} AND id = ?`)
  const latestClosed = db.prepare<[string, string], RoundRow>(
    `${columns} AND closed_on >= ? AND closed_on < ? ORDER BY closed_on DESC, id DESC LIMIT 1`,
  )
  // The floor is here, so that no page and no sheet of a workbook can forget it; and nothing is told while people answer.
  const staffMeans = db.prepare<{ id: number }, { key: string; n: number; mean: number }>(`
    SELECT answer.key AS key, count(*) AS n, avg(answer.value) AS mean
    FROM commandments_sheet sheet
    JOIN commandments_round round ON round.key = sheet.round_key
    JOIN json_each(sheet.answers) answer
    WHERE round.id = @id AND round.closed_on IS NOT NULL
    GROUP BY answer.key HAVING count(*) >= ${FEWEST_STAFF}`)
  const insert = db.prepare<[number, string, string, string]>(`
    INSERT INTO commandments_round (version_id, opened_on, owner_answers, key, created_at)
    VALUES (?, ?, '{}', ?, ?)`)
  const setOwner = db.prepare<[string, number]>(
    'UPDATE commandments_round SET owner_answers = ? WHERE id = ?',
  )
  const setClosed = db.prepare<[string, number]>('UPDATE commandments_round SET closed_on = ? WHERE id = ?')
  const setVoid = db.prepare<[string, number]>('UPDATE commandments_round SET voided_at = ? WHERE id = ?')
  const insertSheet = db.prepare<[string, string, number]>(
    'INSERT INTO commandments_sheet (key, round_key, answers) SELECT ?, key, ? FROM commandments_round WHERE id = ?',
  )
  const insertAnswered = db.prepare<[number, number]>(
    'INSERT INTO commandments_answered (round_key, person_id) SELECT key, ? FROM commandments_round WHERE id = ?',
  )
  const hasAnswered = db
    .prepare<[number, number], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM commandments_answered
         JOIN commandments_round ON commandments_round.key = round_key WHERE commandments_round.id = ? AND person_id = ?)`,
    )
    .pluck()
  return {
    /** The latest first. */
    rounds: (): StoredRound[] => all.all().map(toRound),
    find(id: number): StoredRound | null {
      const row = one.get(id)
      return row ? toRound(row) : null
    },
    /** The last round that closed on or after `start` and before `end`. */
    latestClosed(start: string, end: string): StoredRound | null {
      const row = latestClosed.get(start, end)
      return row ? toRound(row) : null
    },
    /** By item: the mean of the staff and how many answered it, of a closed round and never under five. */
    staffMeans: (id: number) => staffMeans.all({ id }),
    insert: (versionId: number, today: string, now: string): number =>
      Number(insert.run(versionId, today, drawnByLot(), now).lastInsertRowid),
    setOwner: (id: number, entries: ChecklistEntries) => void setOwner.run(JSON.stringify(entries), id),
    close: (id: number, today: string) => void setClosed.run(today, id),
    void: (id: number, now: string) => void setVoid.run(now, id),
    /** A sheet by nobody in particular: its key is drawn by lot. */
    addSheet: (roundId: number, answers: Readonly<Record<string, number>>) =>
      void insertSheet.run(drawnByLot(), JSON.stringify(answers), roundId),
    noteAnswered: (roundId: number, personId: number) => void insertAnswered.run(personId, roundId),
    hasAnswered: (roundId: number, personId: number): boolean => hasAnswered.get(roundId, personId) === 1,
  }
})

function drawnByLot(): string {
  return randomBytes(16).toString('hex')
}
