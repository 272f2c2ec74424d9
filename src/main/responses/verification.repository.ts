import type { Answers } from '#shared/responses/answers'
import { type Difference, defaultPlan, errorsOfFirst, VerificationPlan } from '#shared/responses/verification'
import type { VerificationDraft } from '#shared/responses/verifying'
import type { Db } from '../db/database'

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
  readonly fields: number
  readonly personId: number | null
  readonly now: string
}

/** Second keyings: the plan of a wave, what was found, and the sheet half keyed. */
export function verificationRepository(db: Db) {
  const plan = db.prepare<[number], { plan: string }>('SELECT plan FROM verification_plan WHERE wave_id = ?')
  const setPlan = db.prepare<[number, string]>(`
    INSERT INTO verification_plan (wave_id, plan) VALUES (?, ?)
    ON CONFLICT (wave_id) DO UPDATE SET plan = excluded.plan`)
  const sheets = db.prepare<[number], { number: number; isVerified: 0 | 1 }>(`
    SELECT sheet_number AS number,
      EXISTS (SELECT 1 FROM verification WHERE response_id = response.id) AS isVerified
    FROM response WHERE wave_id = ? AND status <> 'void'`)
  const isVerified = db.prepare<[number], { done: 1 }>(
    'SELECT 1 AS done FROM verification WHERE response_id = ?',
  )
  const insert = db.prepare(`
    INSERT INTO verification
      (response_id, answers, differences, fields, difference_count, error_count, verified_by, verified_at)
    VALUES (@responseId, @answers, @differences, @fields, @differenceCount, @errorCount, @personId, @now)`)
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
    /** Every sheet that is not void, and whether it was keyed twice. */
    sheets: (waveId: number) =>
      sheets.all(waveId).map((sheet) => ({ ...sheet, isVerified: sheet.isVerified === 1 })),
    isVerified: (responseId: number) => isVerified.get(responseId) !== undefined,
    insert: ({ second, differences, ...keying }: SecondKeying) =>
      void insert.run({
        ...keying,
        answers: JSON.stringify(second),
        differences: JSON.stringify(differences),
        differenceCount: differences.length,
        errorCount: errorsOfFirst(differences),
      }),
    /** Of one wave, or of all of them with null. */
    sums: (waveId: number | null) => sums.all({ waveId }),
    /** Names of everybody, those off the list too: their sheets stay theirs. */
    names: () => new Map(names.all().map(({ id, name }) => [id, name])),
    draft(waveId: number): VerificationDraft | null {
      const row = draft.get(waveId)
      return row ? (JSON.parse(row.draft) as VerificationDraft) : null // written only by `putDraft`, checked by the contract
    },
    putDraft: (waveId: number, value: VerificationDraft, now: string) =>
      void putDraft.run(waveId, JSON.stringify(value), now),
    dropDraft: (waveId: number) => void dropDraft.run(waveId),
  }
}
