import type { Answers } from '#shared/responses/answers'
import type { SheetHeader } from '#shared/responses/responses.contract'
import { type Difference, defaultPlan, errorsOfFirst, VerificationPlan } from '#shared/responses/verification'
import { type HeaderDifference, headerErrorsOfFirst } from '#shared/responses/verifiedHeader'
import { VerificationDraft } from '#shared/responses/verifying'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** Sums of what was keyed twice, by who keyed first. */
export interface RekeyedSums {
  readonly personId: number | null
  readonly sheets: number
  readonly differences: number
  readonly fields: number
  readonly errors: number
}

export interface SecondKeying {
  readonly responseId: number
  readonly second: Answers
  readonly differences: readonly Difference[]
  /** Null where the header was not keyed again. */
  readonly header: {
    readonly second: SheetHeader
    readonly differences: readonly HeaderDifference[]
  } | null
  /** Questions and fields of the header that were keyed twice. */
  readonly fields: number
  readonly personId: number | null
  readonly now: string
}

/** Second keyings: the plan of a wave, what was found, and the sheet half keyed. */
export const verificationRepository = oncePerDatabase((db: Db) => {
  const plan = db.prepare<[number], { plan: string }>('SELECT plan FROM verification_plan WHERE wave_id = ?')
  const setPlan = db.prepare<[number, string]>(`
    INSERT INTO verification_plan (wave_id, plan) VALUES (?, ?)
    ON CONFLICT (wave_id) DO UPDATE SET plan = excluded.plan`)
  // Without a name only what was typed in is somebody's: imported sheets are nobody's.
  const sheets = db.prepare<
    { waveId: number; personId: number | null },
    { number: number; isVerified: 0 | 1; isKeyedByPerson: 0 | 1 }
  >(`
    SELECT sheet_number AS number,
      EXISTS (SELECT 1 FROM verification WHERE response_id = response.id) AS isVerified,
      entered_by IS @personId AND (entered_by IS NOT NULL OR keying IS NOT NULL) AS isKeyedByPerson
    FROM response WHERE wave_id = @waveId AND status <> 'void'`)
  const numbers = db
    .prepare<[number], number>(
      `SELECT sheet_number FROM response WHERE wave_id = ? AND status <> 'void' ORDER BY sheet_number`,
    )
    .pluck()
  const verifiedNumbers = db
    .prepare<[number], number>(`
      SELECT sheet_number FROM verification JOIN response ON response.id = response_id
      WHERE wave_id = ? AND status <> 'void'`)
    .pluck()
  const isVerified = db.prepare<[number], { done: 1 }>(
    'SELECT 1 AS done FROM verification WHERE response_id = ?',
  )
  const insert = db.prepare(`
    INSERT INTO verification
      (response_id, answers, differences, header, header_differences, fields, difference_count, error_count,
        verified_by, verified_at)
    VALUES (@responseId, @answers, @differences, @header, @headerDifferences, @fields, @differenceCount, @errorCount,
      @personId, @now)`)
  // What the sheet says after its differences were settled, not what was typed.
  const headerBefore = db.prepare<[number], SheetHeader>(`
    SELECT answered_on AS answeredOn, place_id AS placeId, channel_id AS channelId, shift_id AS shiftId
    FROM verification JOIN response ON response.id = response_id
    WHERE wave_id = ? AND header IS NOT NULL AND status <> 'void' ORDER BY verification.id DESC LIMIT 1`)
  const personCount = db.prepare<[], { count: number }>(
    'SELECT count(*) AS count FROM person WHERE voided_at IS NULL',
  )
  const sums = db.prepare<{ waveId: number | null }, RekeyedSums>(`
    SELECT entered_by AS personId, count(*) AS sheets, sum(difference_count) AS differences, sum(fields) AS fields,
      sum(error_count) AS errors
    FROM verification JOIN response ON response.id = response_id
    WHERE status <> 'void' AND (@waveId IS NULL OR wave_id = @waveId)
    GROUP BY entered_by ORDER BY entered_by`)
  const names = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM person')
  const draft = db.prepare<[number], { draft: string }>(
    'SELECT draft FROM verification_draft WHERE wave_id = ?',
  )
  const putDraft = db.prepare<[number, string, string]>(`
    INSERT INTO verification_draft (wave_id, draft, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (wave_id) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at`)
  const dropDraft = db.prepare<[number]>('DELETE FROM verification_draft WHERE wave_id = ?')

  return {
    plan(waveId: number): VerificationPlan {
      const row = plan.get(waveId)
      return row ? VerificationPlan.parse(JSON.parse(row.plan)) : defaultPlan(waveId)
    },
    setPlan: (waveId: number, value: VerificationPlan) => void setPlan.run(waveId, JSON.stringify(value)),
    /** Every sheet that is not void: whether it was keyed twice, and whether this person keyed it first. */
    sheets: (waveId: number, personId: number | null) =>
      sheets.all({ waveId, personId }).map(({ number, isVerified, isKeyedByPerson }) => ({
        number,
        isVerified: isVerified === 1,
        isKeyedByPerson: isKeyedByPerson === 1,
      })),
    /** The same by numbers alone: all of them, and those that were keyed twice. */
    numbers: (waveId: number) => ({ all: numbers.all(waveId), verified: verifiedNumbers.all(waveId) }),
    /** Header of the sheet whose header was verified last in the wave. */
    headerBefore: (waveId: number): SheetHeader | null => headerBefore.get(waveId) ?? null,
    /** How many have a name on the list. */
    personCount: () => personCount.get()?.count ?? 0,
    isVerified: (responseId: number) => isVerified.get(responseId) !== undefined,
    insert({ second, differences, header, ...keying }: SecondKeying): void {
      const headerDifferences = header?.differences ?? []
      insert.run({
        ...keying,
        answers: JSON.stringify(second),
        differences: JSON.stringify(differences),
        header: header && JSON.stringify(header.second),
        headerDifferences: JSON.stringify(headerDifferences),
        differenceCount: differences.length + headerDifferences.length,
        errorCount: errorsOfFirst(differences) + headerErrorsOfFirst(headerDifferences),
      })
    },
    /** Of one wave, or of all of them with null. */
    sums: (waveId: number | null) => sums.all({ waveId }),
    /** Names of everybody, those off the list too: their sheets stay theirs. */
    names: () => new Map(names.all().map(({ id, name }) => [id, name])),
    draft(waveId: number): VerificationDraft | null {
      const row = draft.get(waveId)
      // A draft left by an older version of the app lacks what was added since.
      return row ? VerificationDraft.parse(JSON.parse(row.draft)) : null
    },
    putDraft: (waveId: number, value: VerificationDraft, now: string) =>
      void putDraft.run(waveId, JSON.stringify(value), now),
    dropDraft: (waveId: number) => void dropDraft.run(waveId),
  }
})
