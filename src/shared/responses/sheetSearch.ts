import { folded } from '../text/folded'
import type { Sheet } from './responses.contract'

/** Whether a sheet has this number, or these words in a text, beside an "other", in its note or its void reason. */
export function sheetMatches(sheet: Sheet, search: string): boolean {
  if (/^\d+$/.test(search) && Number(search) === sheet.sheetNumber) return true
  const words = folded(search)
  return textsOf(sheet).some((text) => folded(text).includes(words))
}

function textsOf({ answers, note, voidReason }: Sheet): string[] {
  const written = answers.flatMap((answer) => {
    if (typeof answer !== 'object' || answer === null) return []
    if ('text' in answer) return [answer.text]
    return 'marks' in answer && answer.other !== undefined ? [answer.other] : []
  })
  return [...written, note, voidReason ?? '']
}
