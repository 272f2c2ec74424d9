import type { Block } from './addresses'
import type { Chart } from './chartXml'
import type { ConditionalLook, LookName } from './looks'

/** What a formula gave when the workbook was written; null where it gives no figure (an empty text). */
export type Result = string | number | null

/** A live formula (without `=`) with its cached result. */
export interface Formula {
  readonly formula: string
  readonly result: Result
  /** Counts over whole columns cell by cell (Ctrl+Shift+Enter in older Excel). */
  readonly array: boolean
}

export type CellContent = string | number | null | Formula

export interface CellDraft {
  readonly content: CellContent
  readonly look: LookName
}

/** A format that depends on the cell: on its words or figures (`is`), or on a formula for its row (`when`). */
export interface ConditionalFormat {
  readonly block: Block
  readonly rule:
    | { readonly is: string; readonly than?: 'greaterThan' | 'lessThan' }
    | { readonly when: string }
  readonly look: ConditionalLook
}

export interface PageSetup {
  readonly landscape: boolean
  /** Prints smaller where it would not fit on one page. */
  readonly onePage?: boolean
  /** Rows repeated on each printed page. */
  readonly titleRows?: readonly [number, number]
  /** Prints the first column again on each page; pages across come with it. */
  readonly pagesAcross?: number
  /** Last column that is printed, where what stands after it only helps a chart. */
  readonly printTo?: number
  readonly freeze?: { readonly row: number; readonly column: number }
}

/** A chart and the cells that it covers, so that it stays in line with the columns in any font. */
export interface PlacedChart {
  readonly chart: Chart
  readonly block: Block
}

/** An Excel table over cells of the sheet, with filters; its first row are its headers, each a text of its own. */
export interface PlacedTable {
  /** Letters, digits and `_`; one of its kind in the workbook. */
  readonly name: string
  readonly block: Block
}

/** A name for cells, for whoever writes formulas of their own. */
export interface NamedCells {
  /** Letters, digits and `_`; must not look like the address of a cell. */
  readonly name: string
  readonly block: Block
}

/** A remark that opens over a cell. */
export interface CellNote {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A cell that leads to the first cell of another sheet. */
export interface CellLink {
  readonly row: number
  readonly column: number
  readonly sheet: string
}

/** Height of a row that nobody set, in points. */
export const rowHeight = 15

/** A small sheet while it is filled in; rows and columns count from 1. */
export class SheetDraft {
  readonly rows = new Map<number, Map<number, CellDraft>>()
  readonly heights = new Map<number, number>()
  readonly merges: Block[] = []
  readonly formats: ConditionalFormat[] = []
  readonly charts: PlacedChart[] = []
  readonly tables: PlacedTable[] = []
  readonly names: NamedCells[] = []
  readonly notes: CellNote[] = []
  readonly links: CellLink[] = []
  lastRow = 1
  lastColumn = 1

  /** `widths` in characters. */
  constructor(
    readonly name: string,
    readonly widths: readonly number[],
    readonly page: PageSetup,
  ) {}

  put(row: number, column: number, content: CellContent, look: LookName): void {
    const cells = this.rows.get(row) ?? new Map<number, CellDraft>()
    cells.set(column, { content, look })
    this.rows.set(row, cells)
    this.lastRow = Math.max(this.lastRow, row)
    this.lastColumn = Math.max(this.lastColumn, column)
  }

  /** Puts the contents side by side, all with one look. */
  putRow(row: number, column: number, contents: readonly CellContent[], look: LookName): void {
    contents.forEach((content, index) => {
      this.put(row, column + index, content, look)
    })
  }

  /** One cell over several columns. */
  putAcross(row: number, column: number, lastColumn: number, content: CellContent, look: LookName): void {
    for (let next = column; next <= lastColumn; next += 1)
      this.put(row, next, next === column ? content : null, look)
    if (lastColumn > column) this.merges.push({ row, column, lastRow: row, lastColumn })
  }

  /** Puts a remark on a cell: what it means and how it is worked out. */
  note(row: number, column: number, text: string): void {
    this.notes.push({ row, column, text })
  }

  /** Places a chart over the cells. */
  place(block: Block, chart: Chart): void {
    this.charts.push({ block, chart })
    this.lastRow = Math.max(this.lastRow, block.lastRow)
    this.lastColumn = Math.max(this.lastColumn, block.lastColumn)
  }
}

/** Height in points of a row whose wrapped text stands in a column of `width` characters. */
export function wrappedHeight(text: string, width: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.08))), 0)
  return Math.min(lines * rowHeight + 3, 400)
}

/** A live formula. */
export function live(formula: string, result: Result): Formula {
  return { formula, result, array: false }
}

/** A live formula that counts cell by cell. */
export function liveArray(formula: string, result: Result): Formula {
  return { formula, result, array: true }
}
