import type { KeyedRange } from '#shared/surveys/ledger'
import type { HandOut, HandOutDraft, PrintRun, Return, ReturnDraft } from '#shared/surveys/ledger.contract'
import type { PaperOptions } from '#shared/surveys/paper'
import { type NumberRange, rangesOf } from '#shared/surveys/sheetRanges'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type RunRow = Omit<PrintRun, 'largePrint'> & { largePrint: 0 | 1 }
/** First and last number, and the ranges where they do not follow. */
interface NumberColumns {
  first: number | null
  last: number | null
  numbers: string | null
}
type HandOutRow = Omit<HandOut, 'numbers'> & NumberColumns
type ReturnRow = Omit<Return, 'numbers'> & NumberColumns

const toRun = ({ largePrint, ...row }: RunRow): PrintRun => ({ ...row, largePrint: largePrint === 1 })

function toNumbers({ first, last, numbers }: NumberColumns): NumberRange[] | null {
  // Written only by `fromNumbers`.
  if (numbers !== null) return JSON.parse(numbers) as NumberRange[]
  return first === null || last === null ? null : [{ from: first, to: last }]
}

function fromNumbers(ranges: readonly NumberRange[] | null): NumberColumns {
  const [from, to] = [ranges?.[0], ranges?.at(-1)]
  if (!ranges || !from || !to) return { first: null, last: null, numbers: null }
  return { first: from.from, last: to.to, numbers: ranges.length > 1 ? JSON.stringify(ranges) : null }
}

const toHandOut = ({ first, last, numbers, ...row }: HandOutRow): HandOut => ({
  ...row,
  numbers: toNumbers({ first, last, numbers }) ?? [],
})
const toReturn = ({ first, last, numbers, ...row }: ReturnRow): Return => ({
  ...row,
  numbers: toNumbers({ first, last, numbers }),
})

const numberColumns = 'first_number AS first, last_number AS last, numbers'

export type LedgerTable = 'print_run' | 'print_hand_out' | 'print_return'

/** The register of the paper of each wave. What was voided is in none of its answers. */
export const ledgerRepository = oncePerDatabase((db: Db) => {
  const runs = db.prepare<[number], RunRow>(`
    SELECT id, first_number AS "from", last_number AS "to", size, columns, large_print AS largePrint,
      printed_at AS printedAt
    FROM print_run WHERE wave_id = ? AND voided_at IS NULL ORDER BY first_number, id`)
  const lastPrinted = db
    .prepare<[number, number], number | null>(`
      SELECT max(last_number) FROM (
        SELECT last_number FROM print_run WHERE wave_id = ? AND voided_at IS NULL
        UNION ALL SELECT last_number FROM print_reservation WHERE wave_id = ?)`)
    .pluck()
  const reserve = db.prepare(`
    INSERT INTO print_reservation (wave_id, first_number, last_number, reserved_at)
    VALUES (@waveId, @from, @to, @now)`)
  const handOuts = db.prepare<[number], HandOutRow>(`
    SELECT h.id, ${numberColumns}, place_id AS placeId, tag.name AS placeName, handed_by AS handedBy,
      handed_on AS handedOn
    FROM print_hand_out h LEFT JOIN tag ON tag.id = h.place_id
    WHERE wave_id = ? AND h.voided_at IS NULL ORDER BY handed_on, first_number, h.id`)
  const returns = db.prepare<[number], ReturnRow>(`
    SELECT id, count, ${numberColumns}, hand_out_id AS handOutId, returned_on AS returnedOn
    FROM print_return WHERE wave_id = ? AND voided_at IS NULL ORDER BY returned_on, id`)
  // Numbers that hold stand in an index; void sheets have to be looked for among all, and seldom there are any.
  const held = db
    .prepare<[number], number>(
      `SELECT sheet_number FROM response WHERE wave_id = ? AND status <> 'void' ORDER BY sheet_number`,
    )
    .pluck()
  const voided = db
    .prepare<{ waveId: number }, number>(`
      SELECT sheet_number FROM response WHERE wave_id = @waveId AND status = 'void'
        AND EXISTS (SELECT 1 FROM sheet_count WHERE wave_id = @waveId AND status = 'void' AND count > 0)
      ORDER BY sheet_number`)
    .pluck()
  const keyed = (waveId: number): KeyedRange[] => [
    ...rangesOf(held.all(waveId)).map((range) => ({ ...range, isVoid: false })),
    ...rangesOf(voided.all({ waveId })).map((range) => ({ ...range, isVoid: true })),
  ]
  const insertRun = db.prepare(`
    INSERT INTO print_run (wave_id, first_number, last_number, size, columns, large_print, printed_at)
    VALUES (@waveId, @from, @to, @size, @columns, @largePrint, @now)`)
  const insertHandOut = db.prepare(`
    INSERT INTO print_hand_out (wave_id, first_number, last_number, numbers, place_id, handed_by, handed_on)
    VALUES (@waveId, @first, @last, @numbers, @placeId, @handedBy, @handedOn)`)
  const updateHandOut = db.prepare(`
    UPDATE print_hand_out SET first_number = @first, last_number = @last, numbers = @numbers, place_id = @placeId,
      handed_by = @handedBy, handed_on = @handedOn
    WHERE id = @id`)
  const insertReturn = db.prepare(`
    INSERT INTO print_return (wave_id, count, first_number, last_number, numbers, hand_out_id, returned_on)
    VALUES (@waveId, @count, @first, @last, @numbers, @handOutId, @returnedOn)`)
  const updateReturn = db.prepare(`
    UPDATE print_return SET count = @count, first_number = @first, last_number = @last, numbers = @numbers,
      hand_out_id = @handOutId, returned_on = @returnedOn
    WHERE id = @id`)

  return {
    /** Everything that the register of a wave holds. */
    entries: (waveId: number) => ({
      printed: runs.all(waveId).map(toRun),
      handedOut: handOuts.all(waveId).map(toHandOut),
      returned: returns.all(waveId).map(toReturn),
      sheets: keyed(waveId),
    }),
    /** The highest number that was printed, or given to a print, whatever became of it; 0 where there is none. */
    lastPrinted: (waveId: number): number => lastPrinted.get(waveId, waveId) ?? 0,
    /** Gives numbers to a print before it begins, so that no later one takes them. */
    reserve: (waveId: number, { firstNumber, copies }: PaperOptions, now: string): void =>
      void reserve.run({ waveId, from: firstNumber, to: firstNumber + copies - 1, now }),
    /** The wave of an entry; null when there is none, or it was voided. */
    waveOf: (table: LedgerTable, id: number): number | null =>
      db
        .prepare<[number], number>(`SELECT wave_id FROM ${table} WHERE id = ? AND voided_at IS NULL`)
        .pluck()
        .get(id) ?? null,
    void: (table: LedgerTable, id: number, now: string) =>
      void db.prepare(`UPDATE ${table} SET voided_at = ? WHERE id = ?`).run(now, id),
    insertRun(waveId: number, options: PaperOptions, now: string) {
      const { size, columns, copies, firstNumber, largePrint } = options
      const numbers = { from: firstNumber, to: firstNumber + copies - 1 }
      const row = { waveId, size, columns, ...numbers, largePrint: largePrint ? 1 : 0, now }
      return Number(insertRun.run(row).lastInsertRowid)
    },
    insertHandOut: (waveId: number, handOut: HandOutDraft): number =>
      Number(insertHandOut.run({ ...handOut, ...fromNumbers(handOut.numbers), waveId }).lastInsertRowid),
    updateHandOut: (id: number, handOut: HandOutDraft) =>
      void updateHandOut.run({ ...handOut, ...fromNumbers(handOut.numbers), id }),
    insertReturn: (waveId: number, returned: ReturnDraft): number =>
      Number(insertReturn.run({ ...returned, ...fromNumbers(returned.numbers), waveId }).lastInsertRowid),
    updateReturn: (id: number, returned: ReturnDraft) =>
      void updateReturn.run({ ...returned, ...fromNumbers(returned.numbers), id }),
  }
})
