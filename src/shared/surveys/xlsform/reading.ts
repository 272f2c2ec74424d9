import type { LocalText } from '../../i18n/languages'
import type { Question } from '../question'
import type { ListedChoice } from './choiceLists'
import type { FormTexts } from './formTexts'
import type { ReadQuestion } from './readQuestion'
import type { FormProblem, FormReason, Row, XlsForm } from './xlsForm'

export const noText: LocalText = { es: '', en: '' }

/** A row of the survey with its number in the spreadsheet. */
export interface Line {
  readonly row: Row
  readonly number: number
}

/** A group that is open at this row. */
export interface OpenGroup {
  readonly row: number
  readonly name: string
  readonly relevant: string
  readonly group: Question['group']
  readonly isTable: boolean
  readonly isRepeat: boolean
  /** How many questions there were before it. */
  readonly first: number
  /** The titles above it for which no question has come yet. */
  readonly titleBefore: LocalText
}

/** What has been read of a survey so far, and what the next question takes along. */
export interface Reading {
  readonly texts: FormTexts
  readonly tell: (problem: FormProblem) => void
  readonly lists: ReadonlyMap<string, readonly ListedChoice[]>
  readonly questions: ReadQuestion[]
  readonly open: OpenGroup[]
  /** A key that no other question has, as near to the wish as may be. */
  readonly makeKey: (wish: string) => string
  heading: LocalText
  instructions: LocalText
  intro: LocalText
  thanks: LocalText
}

/** Tells that something of a row is not taken, or not as it is written. */
export function tellOf(
  { tell }: Reading,
  { row, number }: Line,
  reason: FormReason,
  isLeftOut: boolean,
): void {
  tell({ sheet: 'survey', row: number, name: row['name'] || (row['type'] ?? ''), reason, isLeftOut })
}

/** A text of a row; one that copies another answer is taken as it is written, and told. */
export function textOf(reading: Reading, line: Line, column: string): LocalText {
  const text = reading.texts.read(line.row, column, () => tellOf(reading, line, 'textCut', false))
  if (/\$\{/.test(text.es + text.en)) tellOf(reading, line, 'reference', false)
  return text
}

export function both(first: LocalText, second: LocalText, between: string): LocalText {
  const join = (...parts: string[]) =>
    parts
      .filter((text) => text !== '')
      .join(between)
      .slice(0, 2000)
  return { es: join(first.es, second.es), en: join(first.en, second.en) }
}

/** The lists of the sheet of choices by their names, in the order of its rows. */
export function listsOf(form: XlsForm, texts: FormTexts, tell: Reading['tell']): Map<string, ListedChoice[]> {
  const lists = new Map<string, ListedChoice[]>()
  form.choices.forEach((row, index) => {
    const list = (row['list_name'] ?? row['list name'] ?? '').trim()
    const name = (row['name'] ?? row['value'] ?? '').trim()
    if (list === '' || name === '') return
    const cut = () => tell({ sheet: 'choices', row: index + 2, name, reason: 'textCut', isLeftOut: false })
    const known = lists.get(list)
    const choice = { name, label: texts.read(row, 'label', cut) }
    if (known) known.push(choice)
    else lists.set(list, [choice])
  })
  return lists
}
