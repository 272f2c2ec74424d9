import type { LocalText } from '../../i18n/languages'
import type { Question } from '../question'
import { isScaleType } from '../scales'
import { askRow } from './askRow'
import { readFormType, unsupported } from './formTypes'
import { readGroup } from './questionRow'
import { both, type Line, listsOf, noText, type Reading, tellOf, textOf } from './reading'
import type { ReadQuestion } from './readQuestion'
import { keyOf } from './rowWords'
import { nameMaker, own, plain, type XlsForm } from './xlsForm'

interface RowsRead {
  readonly questions: readonly ReadQuestion[]
  readonly intro: LocalText
  readonly thanks: LocalText
}

const otherWords = new Set(['other', 'otro', 'otra', 'otros', 'otras'])

/** The rows of the survey, one after another. `tell` hears of all that is not taken as written. */
export function readRows(form: XlsForm, texts: Reading['texts'], tell: Reading['tell']): RowsRead {
  const reading: Reading = {
    texts,
    tell,
    lists: listsOf(form, texts, tell),
    questions: [],
    open: [],
    makeKey: nameMaker([]),
    heading: noText,
    instructions: noText,
    intro: noText,
    thanks: noText,
  }
  form.survey.forEach((row, index) => void readRow(reading, { row, number: index + 2 }))
  tellLeftovers(reading)
  const { questions, intro, thanks, instructions } = reading
  return { questions, intro, thanks: both(instructions, thanks, '\n') }
}

function readRow(reading: Reading, line: Line): void {
  const written = readFormType(line.row['type'] ?? '')
  const { formType } = written
  if (formType === '') return
  const isInRepeat = reading.open.some(({ isRepeat }) => isRepeat)
  const reason = isInRepeat || formType === 'begin_repeat' ? 'repeat' : unsupported(formType)
  if (formType === 'end_group' || formType === 'end_repeat') endGroup(reading)
  else if (formType === 'begin_group') beginGroup(reading, line, false)
  else if (reason) {
    if (formType === 'begin_repeat') beginGroup(reading, line, true)
    tellOf(reading, line, reason, true)
  } else if (formType === 'note') readNote(reading, line)
  else if (isOtherLine(reading, line, formType)) markOther(reading)
  else askRow(reading, line, written)
}

/** A group is a heading over its questions, unless Libreta wrote it as a group of its own. */
function beginGroup(reading: Reading, line: Line, isRepeat: boolean): void {
  const { name = '', relevant = '', appearance = '', [own.type]: noted } = line.row
  const group = readGroup(line.row)
  const isTable = noted === undefined && appearance.includes('field-list')
  const first = reading.questions.length
  const titleBefore = reading.heading
  reading.open.push({ row: line.number, name, relevant, group, isTable, isRepeat, first, titleBefore })
  // What repeats is left out with all that is in it, its titles too.
  const isLeftOut = reading.open.some((each) => each.isRepeat)
  if (!group && !isLeftOut) reading.heading = both(reading.heading, textOf(reading, line, 'label'), ' · ')
}

/** A title is for the questions of its group, and goes when there are none. */
function endGroup(reading: Reading): void {
  const { open, questions, tell } = reading
  const group = open.pop()
  if (!group) return
  if (questions.length === group.first && reading.heading !== group.titleBefore) {
    const { row, name } = group
    tell({ sheet: 'survey', row, name: name || reading.heading.es, reason: 'groupEmpty', isLeftOut: true })
    reading.heading = group.titleBefore
  }
  if (!group.isTable) return
  const inside = questions.slice(group.first)
  if (!isMatrix(inside)) return
  const matrix = { key: keyOf(group.name, 1), kind: 'matrix' as const }
  const grouped = inside.map((read) => ({ ...read, question: { ...read.question, group: matrix } }))
  questions.splice(group.first, inside.length, ...grouped)
}

/** A note says what it is for when Libreta wrote it; else it presents the form, or instructs on what follows. */
function readNote(reading: Reading, line: Line): void {
  const text = textOf(reading, line, 'label')
  const kind = line.row[own.type] ?? ''
  const isAtTheTop = reading.questions.length === 0 && reading.open.length === 0
  if (kind === 'intro' || kind === 'thanks' || kind === 'heading') reading[kind] = text
  else if (kind === '' && isAtTheTop) reading.intro = both(reading.intro, text, '\n')
  else reading.instructions = both(reading.instructions, text, '\n')
  if (line.row['relevant'] !== undefined) tellOf(reading, line, 'relevant', false)
}

/** Groups that nobody closed, and a heading under which nothing came. */
function tellLeftovers({ open, heading, tell }: Reading): void {
  for (const { row, name } of open)
    tell({ sheet: 'survey', row, name, reason: 'groupOpen', isLeftOut: false })
  const name = heading.es || heading.en
  if (name !== '') tell({ sheet: 'survey', row: null, name, reason: 'groupEmpty', isLeftOut: true })
}

/** The line beside "other" that follows its question: a text that is shown when the last option is marked. */
function isOtherLine({ questions }: Reading, { row }: Line, formType: string): boolean {
  const before = questions.at(-1)
  if (formType !== 'text' || !before || before.question.options.length === 0) return false
  const [last, value] = [...before.values].at(-1) ?? []
  if (last === undefined || value !== before.question.options.length) return false
  const isNamedOther = row[own.type] === 'other' || otherWords.has(plain(last))
  const relevant = (row['relevant'] ?? '').replaceAll('"', "'").replace(/\s/g, '')
  const shown = [`selected(\${${before.name}},'${last}')`, `\${${before.name}}='${last}'`]
  return isNamedOther && shown.includes(relevant)
}

function markOther({ questions }: Reading): void {
  const last = questions.pop()
  if (last) questions.push({ ...last, question: { ...last.question, hasOther: true } })
}

/** A table of another program: several questions on the same scale, or with the same options. */
function isMatrix(inside: readonly ReadQuestion[]): boolean {
  const [first, ...others] = inside.map(({ question }) => question)
  if (!first || others.length === 0 || (!isScaleType(first.type) && first.type !== 'SC')) return false
  const sameOptions = ({ options }: Question) => JSON.stringify(options) === JSON.stringify(first.options)
  return [first, ...others].every(
    (question) => question.type === first.type && question.group === null && sameOptions(question),
  )
}
