import { blankQuestion } from '../blankQuestion'
import { maxOptions, maxQuestions } from '../editing'
import { Question } from '../question'
import { type ReadList, readList } from './choiceLists'
import type { FormType } from './formTypes'
import { type AnswerColumns, answerColumns, notedType, openType, readMore, readSkips } from './questionRow'
import { type Line, noText, type Reading, tellOf, textOf } from './reading'
import type { ReadQuestion } from './readQuestion'
import { isNo, isYes, keyOf } from './rowWords'
import type { FormReason } from './xlsForm'

const pictures = ['image', 'audio', 'video', 'media::image', 'media::audio', 'media::video']

interface Asked {
  readonly read: ReadQuestion
  /** What is taken otherwise than it is written. */
  readonly changes: readonly FormReason[]
}

/** Takes the question of one row, or tells why it is left out. */
export function askRow(reading: Reading, line: Line, written: FormType): void {
  const asked = refusal(reading, line, written) ?? askedIn(reading, line, written)
  if (typeof asked === 'string') {
    tellOf(reading, line, asked, true)
    return
  }
  reading.heading = noText
  reading.instructions = noText
  reading.questions.push(asked.read)
  for (const reason of asked.changes) tellOf(reading, line, reason, false)
}

function askedIn(reading: Reading, line: Line, written: FormType): Asked | FormReason {
  const { row, number } = line
  const { formType, listName, hasOther } = written
  const list = formType.startsWith('select')
    ? readList(reading.lists.get(listName) ?? [], listName, notedType(row), formType === 'select_multiple')
    : null
  const type = list?.type ?? openType(formType)
  if (!type) return 'type'
  if (list && list.options.length + (hasOther ? 1 : 0) > maxOptions) return 'tooManyOptions'
  const columns = answerColumns(row, formType, type)
  const draft = Question.safeParse(draftOf(reading, line, { type, list, columns, hasOther }))
  if (!draft.success) return 'type'
  const relevants = [...reading.open.map(({ relevant }) => relevant), row['relevant'] ?? '']
  return {
    read: {
      question: draft.data,
      name: row['name'] ?? '',
      row: number,
      relevants: simplified(relevants),
      values: list?.values ?? new Map(),
      writtenSkips: readSkips(row),
    },
    changes: changesOf(line, list, columns),
  }
}

/** Why a question is left out whatever its answers are; null where it may be taken. */
function refusal(
  { lists, questions }: Reading,
  { row }: Line,
  { formType, listName }: FormType,
): FormReason | null {
  const isSelect = formType.startsWith('select')
  const count = lists.get(listName)?.length ?? 0
  if (row['choice_filter'] !== undefined) return 'cascade'
  if (row['calculation'] !== undefined && row['read_only'] !== undefined) return 'calculation'
  if (isSelect && count === 0 && notedType(row) === '') return 'noChoices'
  // One more than the options is "does not apply".
  if (isSelect && count > maxOptions + 1) return 'tooManyOptions'
  return questions.length === maxQuestions ? 'tooManyQuestions' : null
}

interface Draft {
  readonly type: Question['type']
  readonly list: ReadList | null
  readonly columns: AnswerColumns
  readonly hasOther: boolean
}

/** The question as the row, the groups around it and the notes before it say it, still to be checked. */
function draftOf(reading: Reading, line: Line, { type, list, columns, hasOther }: Draft): unknown {
  const { row } = line
  const more = readMore(row)
  const wish = keyOf(more.key ?? row['name'] ?? '', reading.questions.length + 1)
  const key = reading.makeKey(wish)
  const other = hasOther ? [{ es: 'Otro', en: 'Other' }] : []
  return {
    ...blankQuestion(key, type),
    text: textOf(reading, line, 'label'),
    help: textOf(reading, line, 'hint'),
    heading: reading.heading,
    instructions: reading.instructions,
    options: [...(list?.options ?? []), ...other],
    hasOther,
    range: columns.range,
    lines: columns.lines,
    naAllowed: list ? list.naAllowed : columns.naAllowed,
    required: isYes(row['required'] ?? ''),
    group: [...reading.open].reverse().find(({ group }) => group !== null)?.group ?? null,
    ...more,
    key,
  }
}

/** What of the row is taken otherwise than it is written. */
function changesOf({ row }: Line, list: ReadList | null, columns: AnswerColumns): readonly FormReason[] {
  const required = row['required'] ?? ''
  const changes: readonly (readonly [FormReason, boolean])[] = [
    ['scaleWords', list?.changesWords ?? false],
    ['constraint', columns.isConstraintLost],
    ['step', columns.isStepLost],
    ['required', !isYes(required) && !isNo(required)],
    ['default', row['default'] !== undefined],
    ['calculation', row['calculation'] !== undefined],
    ['media', pictures.some((column) => row[column] !== undefined)],
  ]
  return changes.flatMap(([reason, isSo]) => (isSo ? [reason] : []))
}

/** The conditions that are there; so many that nobody wrote them by hand count as one that cannot be read. */
function simplified(conditions: readonly string[]): readonly string[] {
  const written = conditions.filter((text) => text.trim() !== '')
  return written.length > 20 ? ['?'] : written
}
