import type { KeyedNumber } from '#shared/surveys/ledger'
import type { HandOut, HandOutDraft, PrintRun, Return, ReturnDraft } from '#shared/surveys/ledger.contract'
import type { PaperOptions } from '#shared/surveys/paper'
import type { Db } from '../db/database'

type RunRow = Omit<PrintRun, 'largePrint'> & { largePrint: 0 | 1 }
type ReturnRow = Omit<Return, 'numbers'> & { from: number | null; to: number | null }

const toRun = ({ largePrint, ...row }: RunRow): PrintRun => ({ ...row, largePrint: largePrint === 1 })
const toReturn = ({ from, to, ...row }: ReturnRow): Return => ({
  ...row,
  numbers: from === null || to === null ? null : { from, to },
})

/** The register of the paper of each wave. */
export function ledgerRepository(db: Db) {
  const runs = db.prepare<[number], RunRow>(`
    SELECT id, first_number AS "from", last_number AS "to", size, columns, large_print AS largePrint,
      printed_at AS printedAt
    FROM print_run WHERE wave_id = ? ORDER BY first_number, id`)
  const lastPrinted = db
    .prepare<[number], number | null>('SELECT max(last_number) FROM print_run WHERE wave_id = ?')
    .pluck()
  const handOuts = db.prepare<[number], HandOut>(`
    SELECT h.id, first_number AS "from", last_number AS "to", place_id AS placeId, tag.name AS placeName,
      handed_by AS handedBy, handed_on AS handedOn
    FROM print_hand_out h LEFT JOIN tag ON tag.id = h.place_id
    WHERE wave_id = ? ORDER BY handed_on, first_number, h.id`)
  const returns = db.prepare<[number], ReturnRow>(`
    SELECT id, count, first_number AS "from", last_number AS "to", returned_on AS returnedOn
    FROM print_return WHERE wave_id = ? ORDER BY returned_on, id`)
  const sheets = db.prepare<[number], { number: number; isVoid: 0 | 1 }>(`
    SELECT sheet_number AS number, status = 'void' AS isVoid FROM response WHERE wave_id = ?`)
  const insertRun = db.prepare(`
    INSERT INTO print_run (wave_id, first_number, last_number, size, columns, large_print, printed_at)
    VALUES (@waveId, @from, @to, @size, @columns, @largePrint, @now)`)
  const insertHandOut = db.prepare<HandOutDraft & { waveId: number }>(`
    INSERT INTO print_hand_out (wave_id, first_number, last_number, place_id, handed_by, handed_on)
    VALUES (@waveId, @from, @to, @placeId, @handedBy, @handedOn)`)
  const insertReturn = db.prepare(`
    INSERT INTO print_return (wave_id, count, first_number, last_number, returned_on)
    VALUES (@waveId, @count, @from, @to, @returnedOn)`)

  return {
    runs: (waveId: number): PrintRun[] => runs.all(waveId).map(toRun),
    /** 0 where nothing was printed. */
    lastPrinted: (waveId: number): number => lastPrinted.get(waveId) ?? 0,
    handOuts: (waveId: number): HandOut[] => handOuts.all(waveId),
    returns: (waveId: number): Return[] => returns.all(waveId).map(toReturn),
    sheets: (waveId: number): KeyedNumber[] =>
      sheets.all(waveId).map(({ number, isVoid }) => ({ number, isVoid: isVoid === 1 })),
    insertRun(waveId: number, { copies, firstNumber, largePrint, ...options }: PaperOptions, now: string) {
      const numbers = { from: firstNumber, to: firstNumber + copies - 1 }
      const row = { waveId, ...options, ...numbers, largePrint: largePrint ? 1 : 0, now }
      return Number(insertRun.run(row).lastInsertRowid)
    },
    insertHandOut: (waveId: number, handOut: HandOutDraft): number =>
      Number(insertHandOut.run({ ...handOut, waveId }).lastInsertRowid),
    insertReturn(waveId: number, { numbers, ...returned }: ReturnDraft): number {
      const { from, to } = numbers ?? { from: null, to: null }
      return Number(insertReturn.run({ ...returned, from, to, waveId }).lastInsertRowid)
    },
  }
}
