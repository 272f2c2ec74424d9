/** Letters of a column counted from 1: 1 is `A`, 28 is `AB`. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return column <= 26 ? letter : columnName((column - 1 - rest) / 26) + letter
}

/** `B4` */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`
}

/** A block of cells, rows and columns counted from 1, ends included. */
export interface Block {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** One column of cells. */
export function columnBlock(column: number, row: number, lastRow: number): Block {
  return { row, column, lastRow, lastColumn: column }
}

/** `B4:D9` */
export function blockAddress(block: Block): string {
  return `${cellAddress(block.row, block.column)}:${cellAddress(block.lastRow, block.lastColumn)}`
}

/** `'Encuesta_Otoño'!$B$4:$D$9`, good from any sheet of the workbook. */
export function absoluteRange(sheet: string, block: Block): string {
  const from = `$${columnName(block.column)}$${block.row}`
  const to = `$${columnName(block.lastColumn)}$${block.lastRow}`
  return `'${sheet.replaceAll("'", "''")}'!${from === to ? from : `${from}:${to}`}`
}
