import { encodeSheetCode, type SheetCode } from '#shared/surveys/sheetCode'
import type { PaperCopiesProps } from '../paper/PaperCopies'

/** Makes the codes of the pages of one print job. */
export function sheetCodes(job: Omit<SheetCode, 'page' | 'sheet'>): NonNullable<PaperCopiesProps['codeOf']> {
  return (side) => encodeSheetCode({ ...job, ...side })
}
