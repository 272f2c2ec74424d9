import type { ContactDraft, PurchaseDraft } from '#shared/customers/contact'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface Contact extends ContactDraft {
  readonly id: number
  readonly customerId: number
  readonly nextStepDoneAt: string | null
}

type ContactRow = Omit<Contact, 'isPromised'> & { readonly isPromised: 0 | 1 }

const toContact = (row: ContactRow): Contact => ({ ...row, isPromised: row.isPromised === 1 })
const bind = (draft: ContactDraft) => ({ ...draft, isPromised: draft.isPromised ? 1 : 0 })

const columns = `id, customer_id AS customerId, at, channel, direction, subject, result, next_step AS nextStep,
  next_step_on AS nextStepOn, is_promised AS isPromised, next_step_done_at AS nextStepDoneAt`

/** What was spoken with customers, and what they bought. */
export const contactsRepository = oncePerDatabase((db: Db) => {
  const find = db.prepare<[number], ContactRow>(
    `SELECT ${columns} FROM customer_contact WHERE id = ? AND voided_at IS NULL`,
  )
  // By the index of steps that are due: who has none is not looked at.
  const due = db.prepare<[string], ContactRow>(`
    SELECT ${columns} FROM customer_contact
    WHERE next_step_on <= ? AND next_step_on IS NOT NULL AND next_step_done_at IS NULL AND voided_at IS NULL
    ORDER BY next_step_on, id`)
  const pending = db
    .prepare<[], number>(`
      SELECT DISTINCT customer_id FROM customer_contact
      WHERE next_step_on IS NOT NULL AND next_step_done_at IS NULL AND voided_at IS NULL`)
    .pluck()
  const insert = db.prepare(`
    INSERT INTO customer_contact
      (customer_id, at, channel, direction, subject, result, next_step, next_step_on, is_promised, noted_by, created_at)
    VALUES (@customerId, @at, @channel, @direction, @subject, @result, @nextStep, @nextStepOn, @isPromised, @person,
      @now)`)
  const update = db.prepare(`
    UPDATE customer_contact SET at = @at, channel = @channel, direction = @direction, subject = @subject,
      result = @result, next_step = @nextStep, next_step_on = @nextStepOn, is_promised = @isPromised,
      next_step_done_at = CASE WHEN next_step_on IS @nextStepOn THEN next_step_done_at ELSE NULL END
    WHERE id = @id`)
  const setDone = db.prepare<[string, number]>(
    'UPDATE customer_contact SET next_step_done_at = ? WHERE id = ? AND next_step_done_at IS NULL',
  )
  const setVoid = db.prepare<[string, number]>('UPDATE customer_contact SET voided_at = ? WHERE id = ?')
  const insertPurchase = db.prepare(`
    INSERT INTO customer_purchase (customer_id, bought_on, amount, note, role, created_at)
    VALUES (@customerId, @boughtOn, @amount, @note, @role, @now)`)
  const voidPurchase = db.prepare<[string, number]>(
    'UPDATE customer_purchase SET voided_at = ? WHERE id = ? AND voided_at IS NULL',
  )

  return {
    find(id: number): Contact | null {
      const row = find.get(id)
      return row ? toContact(row) : null
    },
    /** Steps not done whose day has come, the oldest first. */
    due: (today: string): Contact[] => due.all(today).map(toContact),
    /** Customers with a step still to do, whenever that is. */
    withPendingStep: (): ReadonlySet<number> => new Set(pending.all()),
    insert: (customerId: number, draft: ContactDraft, person: string, now: string): number =>
      Number(insert.run({ ...bind(draft), customerId, person, now }).lastInsertRowid),
    /** A step that gets another day is to be done again. */
    update: (id: number, draft: ContactDraft) => void update.run({ ...bind(draft), id }),
    setDone: (id: number, now: string) => void setDone.run(now, id),
    void: (id: number, now: string) => void setVoid.run(now, id),
    insertPurchase: (customerId: number, draft: PurchaseDraft, now: string): number =>
      Number(insertPurchase.run({ ...draft, customerId, now }).lastInsertRowid),
    /** False when there is no such purchase, or no longer. */
    voidPurchase: (id: number, now: string): boolean => voidPurchase.run(now, id).changes > 0,
  }
})
