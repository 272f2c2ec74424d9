import type { Slip, Suggestion } from '#shared/suggestions/suggestions.contract'
import { caseNumber } from '../cases/storedCase'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type SuggestionRow = Omit<
  Suggestion,
  'isIllegible' | 'wasAccepted' | 'isPublished' | 'caseNumber' | 'receivedOn'
> & {
  readonly isIllegible: 0 | 1
  readonly wasAccepted: 0 | 1
  readonly isPublished: 0 | 1
  readonly caseYear: number | null
  readonly caseSequence: number | null
}

/** What becomes of a suggestion after it was typed. */
export type Progress = Pick<
  Suggestion,
  'state' | 'impact' | 'effort' | 'discardReason' | 'wasAccepted' | 'implementedOn'
>

/** The slips of all boxes. Those that were voided are not among them. */
export const suggestionsRepository = oncePerDatabase((db: Db) => {
  const select = `
    SELECT one.id, one.emptying_id AS emptyingId, box.id AS boxId, box.name AS boxName,
      emptying.emptied_on AS emptiedOn, one.slip_number AS slipNumber, one.written_on AS writtenOn, one.text,
      one.is_illegible AS isIllegible, one.element, one.dimension, one.moment_id AS momentId, one.cause_class AS causeClass, one.customer_id AS customerId,
      customer.name AS customerName, one.duplicate_of_id AS duplicateOfId,
      1 + (SELECT count(*) FROM suggestion AS same
           WHERE same.duplicate_of_id = one.id AND same.voided_at IS NULL) AS votes,
      one.impact, one.effort, one.state, one.discard_reason AS discardReason, one.was_accepted AS wasAccepted,
      one.implemented_on AS implementedOn, one.replied_on AS repliedOn, one.published_said AS publishedSaid,
      one.published_done AS publishedDone, one.is_published AS isPublished, one.case_id AS caseId,
      customer_case.year AS caseYear, customer_case.sequence AS caseSequence
    FROM suggestion AS one
    JOIN box_emptying AS emptying ON emptying.id = one.emptying_id
    JOIN suggestion_box AS box ON box.id = emptying.box_id
    LEFT JOIN customer ON customer.id = one.customer_id
    LEFT JOIN customer_case ON customer_case.id = one.case_id
    WHERE one.voided_at IS NULL`
  const list = db.prepare<[], SuggestionRow>(
    `${select} ORDER BY coalesce(one.written_on, emptying.emptied_on) DESC, one.id DESC`,
  )
  const find = db.prepare<[number], SuggestionRow>(`${select} AND one.id = ?`)
  const ofEmptying = db.prepare<[number], SuggestionRow>(`${select} AND one.emptying_id = ? ORDER BY one.id`)
  const withNumber = db
    .prepare<[number], number>('SELECT id FROM suggestion WHERE slip_number = ? AND voided_at IS NULL')
    .pluck()
  const lastNumber = db
    .prepare<[], number>('SELECT coalesce(max(slip_number), 0) FROM suggestion WHERE voided_at IS NULL')
    .pluck()
  const columns = [
    'slip_number',
    'written_on',
    'text',
    'is_illegible',
    'element',
    'dimension',
    'moment_id',
    'cause_class',
    'customer_id',
  ]
  const insert = db.prepare(`
    INSERT INTO suggestion (emptying_id, duplicate_of_id, state, discard_reason, was_accepted, published_said,
      published_done, is_published, ${columns.join(', ')})
    VALUES (@emptyingId, @duplicateOfId, 'new', '', 0, '', '', 0, ${columns.map((c) => `@${c}`).join(', ')})`)
  const update = db.prepare(
    `UPDATE suggestion SET ${columns.map((c) => `${c} = @${c}`).join(', ')} WHERE id = @id`,
  )
  const voidSlip = db.prepare<[string, string, number]>(
    'UPDATE suggestion SET voided_at = ?, void_reason = ? WHERE id = ?',
  )
  const setDuplicateOf = db.prepare<[number | null, number]>(
    'UPDATE suggestion SET duplicate_of_id = ? WHERE id = ?',
  )
  const moveDuplicates = db.prepare<[number | null, number]>(
    'UPDATE suggestion SET duplicate_of_id = ? WHERE duplicate_of_id = ?',
  )
  const progress = db.prepare(`
    UPDATE suggestion SET state = @state, impact = @impact, effort = @effort, discard_reason = @discardReason,
      was_accepted = @wasAccepted, implemented_on = @implementedOn
    WHERE id = @id`)
  const reply = db.prepare<[string | null, number]>('UPDATE suggestion SET replied_on = ? WHERE id = ?')
  const publish = db.prepare<[string, string, 0 | 1, number]>(
    'UPDATE suggestion SET published_said = ?, published_done = ?, is_published = ? WHERE id = ?',
  )
  const setCase = db.prepare<[number, number]>('UPDATE suggestion SET case_id = ? WHERE id = ?')

  return {
    /** The latest first. */
    list: (): Suggestion[] => list.all().map(toSuggestion),
    find(id: number): Suggestion | null {
      const row = find.get(id)
      return row ? toSuggestion(row) : null
    },
    /** In the order in which they were typed. */
    ofEmptying: (emptyingId: number): Suggestion[] => ofEmptying.all(emptyingId).map(toSuggestion),
    withNumber: (slipNumber: number): number | null => withNumber.get(slipNumber) ?? null,
    lastNumber: (): number => lastNumber.get() ?? 0,
    insert: (emptyingId: number, slip: Slip, duplicateOfId: number | null): number =>
      Number(insert.run({ ...toRow(slip), emptyingId, duplicateOfId }).lastInsertRowid),
    update: (id: number, slip: Slip) => void update.run({ ...toRow(slip), id }),
    void: (id: number, reason: string, now: string) => void voidSlip.run(now, reason, id),
    setDuplicateOf: (id: number, otherId: number | null) => void setDuplicateOf.run(otherId, id),
    /** Gives the duplicates of one to another, or with null lets each be an idea of its own. */
    moveDuplicates: (id: number, otherId: number | null) => void moveDuplicates.run(otherId, id),
    setProgress: (
      id: number,
      { state, impact, effort, discardReason, wasAccepted, implementedOn }: Progress,
    ) =>
      void progress.run({
        id,
        state,
        impact,
        effort,
        discardReason,
        implementedOn,
        wasAccepted: wasAccepted ? 1 : 0,
      }),
    setReply: (id: number, repliedOn: string | null) => void reply.run(repliedOn, id),
    publish: (id: number, said: string, done: string, isPublished: boolean) =>
      void publish.run(said, done, isPublished ? 1 : 0, id),
    setCase: (id: number, caseId: number) => void setCase.run(caseId, id),
  }
})

function toRow(slip: Slip) {
  return {
    slip_number: slip.slipNumber,
    written_on: slip.writtenOn,
    text: slip.text,
    is_illegible: slip.isIllegible ? 1 : 0,
    element: slip.element,
    dimension: slip.dimension,
    moment_id: slip.momentId,
    cause_class: slip.causeClass,
    customer_id: slip.customerId,
  }
}

function toSuggestion({
  isIllegible,
  wasAccepted,
  isPublished,
  caseYear,
  caseSequence,
  ...row
}: SuggestionRow): Suggestion {
  return {
    ...row,
    receivedOn: row.writtenOn ?? row.emptiedOn,
    isIllegible: isIllegible === 1,
    wasAccepted: wasAccepted === 1,
    isPublished: isPublished === 1,
    caseNumber: caseYear === null || caseSequence === null ? null : caseNumber(caseYear, caseSequence),
  }
}
