import type { LocalText } from '../../i18n/languages'
import { blankQuestion } from '../blankQuestion'
import { maxOptions, maxQuestions } from '../editing'
import { Question } from '../question'
import { isScaleType } from '../scales'
import { type ListedChoice, readList } from './choiceLists'
import type { FormTexts } from './formTexts'
import { answerColumns, notedType, openType, readGroup, readMore, readSkips } from './questionRow'
import type { ReadQuestion } from './readQuestion'
import { type FormProblem, type FormReason, nameMaker, own, plain, type Row, type XlsForm } from './xlsForm'

const noText: LocalText = { es: '', en: '' }

interface RowsRead {
  readonly questions: readonly ReadQuestion[]
  readonly intro: LocalText
  readonly thanks: LocalText
}

/** A group that is open at this row. */
interface OpenGroup {
  readonly row: number
  readonly name: string
  readonly relevant: string
  readonly group: Question['group']
  readonly isTable: boolean
  readonly isRepeat: boolean
  readonly first: number
}

const metadata = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit background-audio start-geopoint'.split(
    ' ',
  ),
)
const otherWords = new Set(['other', 'otro', 'otra', 'otros', 'otras'])
const pictures = ['image', 'audio', 'video', 'media::image', 'media::audio', 'media::video']

/** The rows of the survey, one after another. `tell` hears of all that is not taken as written. */
export function readRows(form: XlsForm, texts: FormTexts, tell: (problem: FormProblem) => void): RowsRead {
  const lists = listsOf(form, texts, tell)
  const questions: ReadQuestion[] = []
  const open: OpenGroup[] = []
  const makeKey = nameMaker([])
  let heading = noText
  let instructions = noText
  let intro = noText
  let thanks = noText

  const beginGroup = (row: Row, number: number, isRepeat: boolean) => {
    const { name = '', relevant = '', appearance = '' } = row
    const group = readGroup(row)
    const isTable = row[own.type] === undefined && appearance.includes('field-list')
    open.push({ row: number, name, relevant, group, isTable, isRepeat, first: questions.length })
    if (!group) heading = both(heading, textOf(row, number, 'label'), ' · ')
  }
  const endGroup = () => {
    const group = open.pop()
    if (!group?.isTable) return
    const inside = questions.slice(group.first)
    if (isMatrix(inside))
      questions.splice(
        group.first,
        inside.length,
        ...inside.map((read) => ({ ...read, question: inGroup(read.question, group.name) })),
      )
  }
  const note = (row: Row, number: number) => {
    const text = textOf(row, number, 'label')
    const kind = row[own.type] ?? ''
    if (kind === 'intro') intro = text
    else if (kind === 'thanks') thanks = text
    else if (kind === 'heading') heading = text
    else if (kind === '' && questions.length === 0 && open.length === 0) intro = both(intro, text, '\n')
    else instructions = both(instructions, text, '\n')
    if (row['relevant'] !== undefined) problem(row, number, 'relevant', false)
  }
  const problem = (row: Row, number: number, reason: FormReason, isLeftOut: boolean) =>
    tell({ sheet: 'survey', row: number, name: row['name'] || (row['type'] ?? ''), reason, isLeftOut })
  const textOf = (row: Row, number: number, column: string): LocalText => {
    const text = texts.read(row, column, () => problem(row, number, 'textCut', false))
    if (/\$\{/.test(text.es + text.en)) problem(row, number, 'reference', false)
    return text
  }

  const ask = (row: Row, number: number, formType: string, listName: string, hasOther: boolean) => {
    const isSelect = formType.startsWith('select')
    const noted = notedType(row)
    const choices = lists.get(listName) ?? []
    const refuse = (reason: FormReason) => problem(row, number, reason, true)
    if (row['choice_filter'] !== undefined) return refuse('cascade')
    if (row['calculation'] !== undefined && row['read_only'] !== undefined) return refuse('calculation')
    if (isSelect && choices.length === 0 && noted === '') return refuse('noChoices')
    if (isSelect && choices.length > maxOptions + 1) return refuse('tooManyOptions')
    if (questions.length === maxQuestions) return refuse('tooManyQuestions')
    const list = isSelect ? readList(choices, listName, noted, formType === 'select_multiple') : null
    const type = list?.type ?? openType(formType)
    if (!type) return refuse('type')
    const more = readMore(row)
    if (isSelect && (list?.options.length ?? 0) + (hasOther ? 1 : 0) > maxOptions)
      return refuse('tooManyOptions')

    const name = row['name'] ?? ''
    const columns = answerColumns(row, formType, type)
    const key = makeKey(keyOf(more.key ?? name, questions.length + 1))
    const other = hasOther ? [{ es: 'Otro', en: 'Other' }] : []
    const read = Question.safeParse({
      ...blankQuestion(key, type),
      text: textOf(row, number, 'label'),
      help: textOf(row, number, 'hint'),
      heading,
      instructions,
      options: [...(list?.options ?? []), ...other],
      hasOther,
      range: columns.range,
      lines: columns.lines,
      naAllowed: list ? list.naAllowed : columns.naAllowed,
      required: isYes(row['required'] ?? ''),
      group: [...open].reverse().find(({ group }) => group !== null)?.group ?? null,
      ...more,
      key,
    })
    if (!read.success) return refuse('type')
    heading = noText
    instructions = noText
    const conditions = [...open.map(({ relevant }) => relevant), row['relevant'] ?? '']
    questions.push({
      question: read.data,
      name,
      row: number,
      relevants: simplified(conditions),
      values: list?.values ?? new Map(),
      writtenSkips: readSkips(row),
    })
    if (list?.changesWords) problem(row, number, 'scaleWords', false)
    if (columns.isConstraintLost) problem(row, number, 'constraint', false)
    if (columns.isStepLost) problem(row, number, 'step', false)
    if (!isYes(row['required'] ?? '') && !isNo(row['required'] ?? '')) problem(row, number, 'required', false)
    if (row['default'] !== undefined) problem(row, number, 'default', false)
    if (row['calculation'] !== undefined) problem(row, number, 'calculation', false)
    if (pictures.some((column) => row[column] !== undefined)) problem(row, number, 'media', false)
  }

  const readRow = (row: Row, number: number): void => {
    const { formType, listName, hasOther } = readType(row['type'] ?? '')
    if (formType === '') return
    const isInRepeat = open.some(({ isRepeat }) => isRepeat)
    const reason = isInRepeat || formType === 'begin_repeat' ? 'repeat' : unsupported(formType)
    if (formType === 'end_group' || formType === 'end_repeat') endGroup()
    else if (formType === 'begin_group') beginGroup(row, number, false)
    else if (reason) {
      if (formType === 'begin_repeat') beginGroup(row, number, true)
      problem(row, number, reason, true)
    } else if (formType === 'note') note(row, number)
    else if (isOtherLine(row, formType, questions)) markOther(questions)
    else ask(row, number, formType, listName, hasOther)
  }
  for (const [index, row] of form.survey.entries()) readRow(row, index + 2)
  for (const { row, name } of open)
    tell({ sheet: 'survey', row, name, reason: 'groupOpen', isLeftOut: false })
  if (heading.es + heading.en !== '')
    tell({
      sheet: 'survey',
      row: null,
      name: heading.es || heading.en,
      reason: 'groupEmpty',
      isLeftOut: true,
    })
  return { questions, intro, thanks: both(instructions, thanks, '\n') }
}

/** Why a type is left out before anything else of its row is looked at; null where it may be taken. */
function unsupported(formType: string): FormReason | null {
  if (metadata.has(formType)) return 'metadata'
  if (formType === 'calculate') return 'calculation'
  return formType.includes('from_file') || formType.includes('external') ? 'fileOfChoices' : null
}

function both(first: LocalText, second: LocalText, between: string): LocalText {
  const join = (...parts: string[]) =>
    parts
      .filter((text) => text !== '')
      .join(between)
      .slice(0, 2000)
  return { es: join(first.es, second.es), en: join(first.en, second.en) }
}

/** Forms write types in several ways: `select one from list`, `select_one list or_other`, `begin group`. */
function readType(cell: string): { formType: string; listName: string; hasOther: boolean } {
  const type = cell.trim().replace(/\s+/g, ' ')
  const select =
    /^(select[_ ]one|select[_ ]multiple|select[_ ]all[_ ]that[_ ]apply)(?: from)? (\S+)( or[_ ]other)?$/i
  const match = select.exec(type)
  if (match) {
    const [, kind = '', listName = '', other] = match
    const formType = /one$/i.test(kind) ? 'select_one' : 'select_multiple'
    return { formType, listName, hasOther: other !== undefined }
  }
  const formType = type.toLowerCase().replaceAll(' ', '_')
  return { formType: formType === 'int' ? 'integer' : formType, listName: '', hasOther: false }
}

function listsOf(form: XlsForm, texts: FormTexts, tell: (problem: FormProblem) => void) {
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

/** The conditions that are there; so many that nobody wrote them by hand count as one that cannot be read. */
function simplified(conditions: readonly string[]): readonly string[] {
  const written = conditions.filter((text) => text.trim() !== '')
  return written.length > 20 ? ['?'] : written
}

/** A key of the letters that keys have, out of a name of another program. */
function keyOf(name: string, number: number): string {
  const key = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9_-]/g, '')
    .slice(0, 40)
  return key || `q${number}`
}

/** The line beside "other" that follows its question: a text that is shown when the last option is marked. */
function isOtherLine(row: Row, formType: string, questions: readonly ReadQuestion[]): boolean {
  const before = questions.at(-1)
  if (formType !== 'text' || !before || before.question.options.length === 0) return false
  const [last, value] = [...before.values].at(-1) ?? []
  if (last === undefined || value !== before.question.options.length) return false
  const isNamedOther = row[own.type] === 'other' || otherWords.has(plain(last))
  const relevant = (row['relevant'] ?? '').replaceAll('"', "'").replace(/\s/g, '')
  const shown = [`selected(\${${before.name}},'${last}')`, `\${${before.name}}='${last}'`]
  return isNamedOther && shown.includes(relevant)
}

function markOther(questions: ReadQuestion[]): void {
  const last = questions.pop()
  if (last) questions.push({ ...last, question: { ...last.question, hasOther: true } })
}

/** A table of another program: several questions on the same scale, or with the same options. */
function isMatrix(inside: readonly ReadQuestion[]): boolean {
  const [first, ...others] = inside.map(({ question }) => question)
  if (!first || others.length === 0 || (!isScaleType(first.type) && first.type !== 'SC')) return false
  const options = JSON.stringify(first.options)
  return [first, ...others].every(
    ({ type, options: own, group }) =>
      type === first.type && group === null && JSON.stringify(own) === options,
  )
}

function inGroup(question: Question, name: string): Question {
  return { ...question, group: { key: keyOf(name, 1), kind: 'matrix' } }
}

function isYes(cell: string): boolean {
  return ['yes', 'true', 'true()', 'si', '1'].includes(plain(cell))
}

function isNo(cell: string): boolean {
  return ['', 'no', 'false', 'false()', '0'].includes(plain(cell))
}
