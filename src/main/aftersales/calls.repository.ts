import {
  type AftersalesSettings,
  type CallDraft,
  defaultSettings,
  type FollowUp,
} from '#shared/aftersales/item'
import { caseNumber } from '../cases/storedCase'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type Row = CallDraft & {
  readonly id: number
  readonly caseId: number | null
  readonly year: number | null
  readonly sequence: number | null
}

const select = `
  SELECT f.id, f.item_id AS itemId, f.order_id AS orderId, f.called_on AS calledOn, f.result, f.note,
    f.case_id AS caseId, k.year, k.sequence
  FROM follow_up_call f LEFT JOIN customer_case k ON k.id = f.case_id`

/** Calls to ask how it went. */
export const callsRepository = oncePerDatabase((db: Db) => {
  const all = db.prepare<[], Row>(`${select} WHERE f.voided_at IS NULL ORDER BY f.called_on DESC, f.id DESC`)
  const ofItem = db.prepare<[number], Row>(
    `${select} WHERE f.item_id = ? AND f.voided_at IS NULL ORDER BY f.called_on DESC, f.id DESC`,
  )
  const insert = db.prepare(`
    INSERT INTO follow_up_call (item_id, order_id, called_on, result, note, case_id, created_at)
    VALUES (@itemId, @orderId, @calledOn, @result, @note, @caseId, @now)`)
  const setVoid = db.prepare<[string, number]>(
    'UPDATE follow_up_call SET voided_at = ? WHERE id = ? AND voided_at IS NULL',
  )

  return {
    all: (): FollowUp[] => all.all().map(toCall),
    /** The latest first. */
    ofItem: (itemId: number): FollowUp[] => ofItem.all(itemId).map(toCall),
    insert: (call: CallDraft, caseId: number | null, now: string): number =>
      Number(insert.run({ ...call, caseId, now }).lastInsertRowid),
    /** False when there is no such call, or no longer. */
    void: (id: number, now: string): boolean => setVoid.run(now, id).changes > 0,
  }
})

function toCall({ caseId, year, sequence, ...row }: Row): FollowUp {
  return {
    ...row,
    case:
      caseId === null || year === null || sequence === null
        ? null
        : { id: caseId, number: caseNumber(year, sequence) },
  }
}

/** What the owner chose once for everything that is sold. */
export const aftersalesSettingsRepository = oncePerDatabase((db: Db) => {
  const get = db.prepare<[], AftersalesSettings>(
    'SELECT replacement_warranty AS replacementWarranty, footnote FROM aftersales_setting WHERE id = 1',
  )
  const put = db.prepare<AftersalesSettings>(`
    INSERT INTO aftersales_setting (id, replacement_warranty, footnote) VALUES (1, @replacementWarranty, @footnote)
    ON CONFLICT (id) DO UPDATE SET replacement_warranty = @replacementWarranty, footnote = @footnote`)
  return {
    get: (): AftersalesSettings => get.get() ?? defaultSettings,
    put: (settings: AftersalesSettings) => void put.run(settings),
  }
})
