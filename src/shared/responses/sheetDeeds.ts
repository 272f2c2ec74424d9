import { isTakingBack } from '../history/deeds'
import type { Answers } from './answers'
import type { SheetChange, SheetDeed, SheetStatus } from './responses.contract'

/** A line of history that touched a sheet, with the row before and after it as JSON. */
export interface SheetPictures {
  readonly id: number
  readonly at: string
  readonly person: string
  readonly procedure: string
  readonly before: string | null
  readonly after: string | null
}

interface SheetPicture {
  readonly sheet_number: number
  readonly answered_on: string | null
  readonly place_id: number | null
  readonly channel_id: number | null
  readonly shift_id?: number | null
  readonly status: SheetStatus
  readonly note?: string | null
  readonly answers: string
}

/** What each line changed in the sheet, question by question; the order stays. */
export function sheetDeeds(lines: readonly SheetPictures[]): SheetDeed[] {
  return lines.map(({ id, at, person, procedure, before, after }) => ({
    id,
    at,
    person,
    isFirst: before === null,
    isUndo: isTakingBack(procedure),
    changes: changesBetween(pictureOf(before), pictureOf(after)),
  }))
}

function pictureOf(text: string | null): SheetPicture | null {
  return text === null ? null : (JSON.parse(text) as SheetPicture) // a row, written by the app's own triggers
}

const fields = [
  ['sheetNumber', 'sheet_number'],
  ['answeredOn', 'answered_on'],
  ['placeId', 'place_id'],
  ['channelId', 'channel_id'],
  ['shiftId', 'shift_id'],
  ['status', 'status'],
  ['note', 'note'],
] as const

function changesBetween(before: SheetPicture | null, after: SheetPicture | null): SheetChange[] {
  if (before === null || after === null) return []
  const changed = fields.flatMap(([kind, column]) => {
    const [was, is] = [before[column] ?? null, after[column] ?? null]
    return was === is ? [] : [{ kind, before: was, after: is }]
  })
  return [...changed, ...answersBetween(answersOf(before), answersOf(after))]
}

function answersBetween(before: Answers, after: Answers): SheetChange[] {
  return after.flatMap((answer, position) => {
    const was = before[position] ?? null
    const isSame = JSON.stringify(was) === JSON.stringify(answer)
    return isSame ? [] : [{ kind: 'answer' as const, position, before: was, after: answer }]
  })
}

function answersOf({ answers }: SheetPicture): Answers {
  return JSON.parse(answers) as Answers // as the repository wrote it
}
