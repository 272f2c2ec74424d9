import { type PaperOptions, type PaperSize, paperSizes } from './paper'

/**
 * What the machine-readable code of a side of paper says (omr.md §2), in the 45 letters that a QR code packs
 * tightest: `F1:<form7>:<page2>:<sheet5>:<crc8>`, 28 of the 29 that version 2-Q holds.
 *
 * - `form7`, base 36: survey, version, wave (0 for none) and how the page was set (paper, columns, large print),
 *   packed as digits of the radices below. Together they say where each box is.
 * - `page2`, decimal, from 01.  - `sheet5`, base 36: the number of the sheet.
 * - `crc8`, hexadecimal: CRC-32 (IEEE 802.3) of all that stands before its colon.
 */
export interface SheetCode {
  readonly surveyId: number
  readonly versionNumber: number
  /** Null for a sheet that was printed to look at. */
  readonly waveId: number | null
  readonly layout: Pick<PaperOptions, 'size' | 'columns' | 'largePrint'>
  readonly page: number
  readonly sheet: number
}

/** Each number stays below its radix: their product is just under 36⁷. */
const radices = { survey: 1024, version: 256, wave: 16_384, layout: 18 } as const
const letters = { form: 7, page: 2, sheet: 5, crc: 8 } as const
/** How long each code is: its parts, and the colons between them. */
export const sheetCodeLetters = 'F1'.length + letters.form + letters.page + letters.sheet + letters.crc + 4

const highest = { page: 99, sheet: 36 ** letters.sheet - 1 } as const
const pattern = /^(F1:([0-9A-Z]{7}):(\d\d):([0-9A-Z]{5})):([0-9A-F]{8})$/

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** CRC-32 of text in ASCII, from 0 to 2³² − 1. */
export function crc32(text: string): number {
  let crc = 0xffffffff
  for (const letter of text) {
    crc = (crc >>> 8) ^ (crcTable[(crc ^ letter.charCodeAt(0)) & 0xff] ?? 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function fitsIn({ surveyId, versionNumber, waveId, page, sheet }: SheetCode): boolean {
  return (
    isWithin(surveyId, 1, radices.survey - 1) &&
    isWithin(versionNumber, 1, radices.version - 1) &&
    isWithin(waveId ?? 1, 1, radices.wave - 1) &&
    isWithin(page, 1, highest.page) &&
    isWithin(sheet, 1, highest.sheet)
  )
}

function inBase36(value: number, length: number): string {
  return value.toString(36).toUpperCase().padStart(length, '0')
}

function layoutNumber({ size, columns, largePrint }: SheetCode['layout']): number {
  return (paperSizes.indexOf(size) * 3 + (columns - 1)) * 2 + (largePrint ? 1 : 0)
}

function layoutOf(number: number): SheetCode['layout'] {
  const size: PaperSize = paperSizes[Math.floor(number / 6)] ?? 'A4'
  const columns = ([1, 2, 3] as const)[Math.floor(number / 2) % 3] ?? 1
  return { size, columns, largePrint: number % 2 === 1 }
}

/** The text of the code; null where a number is too large for it: such a page has its number and no code. */
export function encodeSheetCode(code: SheetCode): string | null {
  if (!fitsIn(code)) return null
  const { survey: _, version, wave, layout } = radices
  const form =
    ((code.surveyId * version + code.versionNumber) * wave + (code.waveId ?? 0)) * layout +
    layoutNumber(code.layout)
  const page = String(code.page).padStart(letters.page, '0')
  const head = `F1:${inBase36(form, letters.form)}:${page}:${inBase36(code.sheet, letters.sheet)}`
  return `${head}:${crc32(head).toString(16).toUpperCase().padStart(letters.crc, '0')}`
}

/** What a text says; null when it is no code of ours or one letter of it is wrong. */
export function decodeSheetCode(text: string): SheetCode | null {
  const [, head = '', form = '', page = '', sheet = '', crc = ''] = pattern.exec(text) ?? []
  if (head === '' || crc32(head) !== Number.parseInt(crc, 16)) return null
  let rest = Number.parseInt(form, 36)
  const take = (radix: number): number => {
    const digit = rest % radix
    rest = Math.floor(rest / radix)
    return digit
  }
  const layout = layoutOf(take(radices.layout))
  const wave = take(radices.wave)
  const versionNumber = take(radices.version)
  const code: SheetCode = {
    surveyId: rest,
    versionNumber,
    waveId: wave === 0 ? null : wave,
    layout,
    page: Number(page),
    sheet: Number.parseInt(sheet, 36),
  }
  return fitsIn(code) ? code : null
}
