import { codePlace, type PaperSize, pageSizeMm, sheetMm } from './paper'
import { encodeSheetCode, type SheetCode } from './sheetCode'

/**
 * What differs from copy to copy: the number of the sheet, its code, and what the code says. A copy is laid out once,
 * without them. Each letter they may hold is laid out once too, on a page of its own, and set where it belongs.
 */
export interface LetterStyle {
  readonly letters: string
  /** Each letter stands in the middle of a cell of this size, in millimetres. */
  readonly widthMm: number
  readonly heightMm: number
}

export const letterStyles = {
  number: { letters: '0123456789', widthMm: 3, heightMm: 4.6 },
  code: { letters: '0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ', widthMm: 1.57, heightMm: sheetMm.codeText },
} as const satisfies Readonly<Record<string, LetterStyle>>

export type LetterStyleName = keyof typeof letterStyles
export const letterStyleNames = ['number', 'code'] as const satisfies readonly LetterStyleName[]

/** Every letter that is laid out, in the order of its pages, which follow those of the copy. */
export const inkLetters: readonly { readonly style: LetterStyleName; readonly letter: string }[] =
  letterStyleNames.flatMap((style) => [...letterStyles[style].letters].map((letter) => ({ style, letter })))

/** Top left corner of the cell of a letter on its page, in millimetres. */
export const letterCornerMm = { x: 20, y: 20 } as const

interface PointMm {
  readonly x: number
  readonly y: number
}

/** Height of the word above the number of the sheet. */
const aboveNumberMm = 3.1

/** Top left corner of the number of the sheet and the words around it: beside the code, or in its place. */
export function stampPlace(size: PaperSize, hasCode: boolean): PointMm {
  const { x, y, width } = codePlace(size)
  const { edge, tag, tagClear, codeQuiet } = sheetMm
  return hasCode ? { x: x + width + codeQuiet, y: edge + tag + tagClear } : { x, y }
}

export function numberPlace(size: PaperSize, hasCode: boolean): PointMm {
  const { x, y } = stampPlace(size, hasCode)
  return { x, y: y + aboveNumberMm }
}

/** Where the text of a code of so many letters begins: below the code, up to the right edge. */
export function codeTextPlace(size: PaperSize, letters: number): PointMm {
  const { y, height } = codePlace(size)
  const right = pageSizeMm(size).width - sheetMm.edge
  return { x: right - letters * letterStyles.code.widthMm, y: y + height + sheetMm.codeQuiet }
}

/** Whether the pages of a print have a code: where the numbers are too large for it they have none. */
export function hasCodes(job: Omit<SheetCode, 'page' | 'sheet'>): boolean {
  return encodeSheetCode({ ...job, page: 1, sheet: 1 }) !== null
}
