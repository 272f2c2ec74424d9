import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { AppError } from '#shared/contract/reply'
import type { ImportReading } from '#shared/importing/source'
import { readCsv } from './csv'
import type { ImportTable } from './table'
import { readWorkbook } from './workbook'

/** A file that the person chose in a dialog, or the bytes of one that was dropped on the page. */
export type ImportFile = { readonly path: string } | { readonly bytes: Uint8Array }

const mostFileBytes = 200 * 1024 * 1024

export function bytesOf(file: ImportFile): Uint8Array {
  if ('bytes' in file) return file.bytes
  if (statSync(file.path).size > mostFileBytes) throw new AppError('fileTooLarge')
  return readFileSync(file.path)
}

/**
 * The table in the bytes of a CSV file or an Excel workbook, told apart by how they begin. A workbook is read here and
 * now: `onRow` is called at each of its rows and may throw to end that.
 */
export function readTable(bytes: Uint8Array, reading?: ImportReading, onRow?: () => void): ImportTable {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
  return isZip ? readWorkbook(bytes, reading, onRow) : readCsv(bytes, reading)
}

/** The same for two files exactly when their bytes are the same. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
