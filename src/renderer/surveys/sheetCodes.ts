import { encodeSheetCode, type SheetCode } from '#shared/surveys/sheetCode'
import type { PaperCopyProps } from '../paper/PaperCopy'

/** Makes the codes of the pages of one sheet. */
export function sheetCodes(sheet: Omit<SheetCode, 'page'>): PaperCopyProps['codeOf'] {
  return (page) => encodeSheetCode({ ...sheet, page })
}
