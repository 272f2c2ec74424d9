import type { Proportion } from '#shared/stats/proportion'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { endsOf, wilsonFormulas } from '../shareFormulas'
import { type CellContent, live, type SheetDraft, wrappedHeight } from '../sheetDraft'

/** What a share is called, what it means, and what it is counted from: figures, or formulas that give them. */
export interface ShareRow {
  readonly label: string
  readonly known: Proportion
  readonly note?: string
  readonly successes?: CellContent
  readonly n?: CellContent
}

/** Words of the headers. */
export interface ShareWords {
  readonly measure: string
  readonly times: string
  readonly of: string
  readonly share: string
  readonly low: string
  readonly high: string
}

/** Bold letters take more room. */
const boldWidth = 0.9
/** Columns that the table takes, from the first. */
const columns = 6

/**
 * A table of shares from its header down: each share and its interval are formulas over its two counts, and of fewer
 * than five there is none (domain.md §0.1 C6).
 */
export function putShares(
  sheet: SheetDraft,
  header: number,
  rows: readonly ShareRow[],
  { measure, times, of, share, low, high }: ShareWords,
  table: string,
): void {
  sheet.heights.set(header, 34)
  sheet.put(header, 1, measure, 'headerLeft')
  sheet.putRow(header, 2, [times, of, share, low, high], 'header')
  rows.forEach(({ label, known, note, successes, n }, index) => {
    const row = header + 1 + index
    const guard = (formula: string) => `IF(N(C${row})<${FEWEST_ANSWERS_SHOWN},"",${formula})`
    const isFew = known.n < FEWEST_ANSWERS_SHOWN
    const ends = wilsonFormulas(`D${row}`, `C${row}`, null, guard)
    const [lowEnd, highEnd] = endsOf(isFew ? null : known.interval)
    sheet.heights.set(row, Math.max(18, wrappedHeight(label, (sheet.widths[0] ?? 0) * boldWidth)))
    sheet.put(row, 1, label, 'strong')
    if (note) sheet.note(row, 1, note)
    sheet.put(row, 2, successes ?? known.successes, 'wholeCentred')
    sheet.put(row, 3, n ?? known.n, 'wholeCentred')
    sheet.put(row, 4, live(guard(`B${row}/C${row}`), isFew ? null : known.share), 'percent1')
    sheet.put(row, 5, live(ends.low, lowEnd), 'percent1')
    sheet.put(row, 6, live(ends.high, highEnd), 'percent1')
  })
  sheet.tables.push({
    name: table,
    block: { row: header, column: 1, lastRow: header + rows.length, lastColumn: columns },
  })
}
