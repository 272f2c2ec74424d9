import type { Output } from '#shared/contract/contract'
import { createSheet, isStarted, openSheet } from '#shared/responses/keying'
import type { Sheet, SheetHeader } from '#shared/responses/responses.contract'
import type { SittingStart } from './sittingView'

const noHeader: SheetHeader = { answeredOn: null, placeId: null, channelId: null, shiftId: null }

/** Where keying begins: what was left half keyed always comes first, then the sheet that was asked for. */
export function startOf(capture: Output<'responses.capture'>, requested: Sheet | null): SittingStart {
  const { draft, questionnaire, nextSheetNumber, lastHeader } = capture
  const { questions } = questionnaire
  const isWhole = draft?.answers.length === questions.length && draft.position <= questions.length
  if (draft && isWhole && isStarted(draft)) {
    const afterwards = requested?.id === draft.responseId ? null : requested
    return { sheet: draft, isRecovered: true, afterwards }
  }
  const sheet = requested
    ? openSheet(requested, questions)
    : createSheet(questionnaire, nextSheetNumber, draft?.header ?? lastHeader ?? noHeader)
  return { sheet, isRecovered: false, afterwards: null }
}
