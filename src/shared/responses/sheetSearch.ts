import { folded } from '../text/folded'
import type { Sheet } from './responses.contract'

/**
 * Whether a sheet has this number, or these words in a text, beside an "other", in its note, its void
 * reason or one of its tags (place, channel, shift).
 */
export function sheetMatches(
  sheet: Sheet,
  search: string,
  nameOfTag: (id: number) => string = () => '',
): boolean {
  if (/^\d+$/.test(search) && Number(search) === sheet.sheetNumber) return true
  const words = folded(search)
  const { placeId, channelId, shiftId } = sheet.header
  const tags = [placeId, channelId, shiftId].map((id) => (id === null ? '' : nameOfTag(id)))
  return [...textsOf(sheet), ...tags].some((text) => folded(text).includes(words))
}

function textsOf({ answers, note, voidReason }: Sheet): string[] {
  const written = answers.flatMap((answer) => {
    if (typeof answer !== 'object' || answer === null) return []
    if ('text' in answer) return [answer.text]
    return 'marks' in answer && answer.other !== undefined ? [answer.other] : []
  })
  return [...written, note, voidReason ?? '']
}
