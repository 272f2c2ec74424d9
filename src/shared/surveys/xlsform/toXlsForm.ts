import type { LocalText } from '../../i18n/languages'
import { blankQuestion } from '../blankQuestion'
import { isClosed, type Question } from '../question'
import type { Questionnaire } from '../questionnaire'
import { isScaleType } from '../scales'
import { type ListedChoice, listOf } from './choiceLists'
import { relevantsOf } from './relevance'
import { languageNames, nameMaker, own, type Row, textCells, type XlsForm } from './xlsForm'

/** Fields of a question that the columns of other programs have no place for. */
const moreFields = ['code', 'core', 'dimension', 'element', 'cause'] as const

/**
 * The questionnaire as an XLSForm for KoboToolbox and ODK (https://xlsform.org). What those have no place for is in
 * columns of our own, so that the form comes back the same; ties to attributes of the business stay at home.
 */
export function toXlsForm(questionnaire: Questionnaire): XlsForm {
  const { questions, title, intro, thanks, language } = questionnaire
  const names = questionNames(questions)
  const makeName = nameMaker(names)
  const lists = listsOf(questions)
  const relevants = relevantsOf(questions, names)
  const survey: Row[] = []
  const note = (type: string, text: LocalText) => {
    if (hasText(text))
      survey.push({ type: 'note', name: makeName(type), [own.type]: type, ...textCells('label', text) })
  }

  note('intro', intro)
  let isInSection = false
  questions.forEach((question, index) => {
    const isFirst = !isSameGroup(questions[index - 1], question)
    if (hasText(question.heading) && isFirst) {
      if (isInSection) survey.push({ type: 'end_group' })
      isInSection = true
      const label = textCells('label', question.heading)
      survey.push({ type: 'begin_group', name: makeName('section'), [own.type]: 'section', ...label })
    } else note('heading', question.heading)
    note('instructions', question.instructions)
    if (isFirst && question.group) survey.push(groupRow(question.group, makeName))
    const name = names[index] ?? ''
    survey.push(questionRow(question, name, lists.nameOf(question), relevants[index] ?? ''))
    if (hasOtherLine(question)) survey.push(otherRow(question.options, name, makeName))
    if (question.group && !isSameGroup(question, questions[index + 1])) survey.push({ type: 'end_group' })
  })
  if (isInSection) survey.push({ type: 'end_group' })
  note('thanks', thanks)

  const settings: Record<string, string> = { form_id: 'libreta', default_language: languageNames[language] }
  if (title[language] !== '') settings['form_title'] = title[language]
  return { survey, choices: lists.rows, settings: [{ ...settings, ...textCells('libreta_title', title) }] }
}

function hasText({ es, en }: LocalText): boolean {
  return es !== '' || en !== ''
}

function isSameGroup(before: Question | undefined, after: Question | undefined): boolean {
  if (!before?.group || !after?.group) return false
  return before.group.key === after.group.key && before.group.kind === after.group.kind
}

/** Names must begin with a letter or a line in XML; keys need not. */
function questionNames(questions: readonly Question[]): string[] {
  const isName = (key: string) => /^[A-Za-z_]/.test(key)
  const makeName = nameMaker(questions.map(({ key }) => key).filter(isName))
  return questions.map(({ key }) => (isName(key) ? key : makeName(`q_${key}`)))
}

/** Every list once, however many questions offer it. */
function listsOf(questions: readonly Question[]) {
  const rows: Row[] = []
  const names = new Map<string, string>()
  const identity = (question: Question, list: readonly ListedChoice[]) =>
    JSON.stringify([isFixed(question) ? question.type : 'list', list])
  let count = 0
  for (const question of questions) {
    const list = listOf(question)
    const id = identity(question, list)
    if (list.length === 0 || names.has(id)) continue
    const listName = isFixed(question)
      ? `${question.type}${question.naAllowed ? '_na' : ''}`
      : `options_${++count}`
    names.set(id, listName)
    for (const { name, label } of list) rows.push({ list_name: listName, name, ...textCells('label', label) })
  }
  return {
    rows,
    nameOf: (question: Question) => names.get(identity(question, listOf(question))) ?? 'options_none',
  }
}

/** Its choices are those of its type, the same for all. */
function isFixed({ type }: Question): boolean {
  return isScaleType(type) || type === 'YN'
}

function groupRow({ key, kind }: NonNullable<Question['group']>, makeName: (wish: string) => string): Row {
  return {
    type: 'begin_group',
    name: makeName('group'),
    appearance: 'field-list',
    [own.type]: kind,
    [own.more]: JSON.stringify({ key }),
  }
}

function questionRow(question: Question, name: string, list: string, relevant: string): Row {
  const { type, lines, skips } = question
  const row: Record<string, string> = {
    type: formType(type, list),
    name,
    ...textCells('label', question.text),
    ...textCells('hint', question.help),
    [own.type]: type,
  }
  if (question.required) row['required'] = 'yes'
  if (relevant !== '') row['relevant'] = relevant
  const limits = constraintOf(question)
  if (limits !== '') row['constraint'] = limits
  if (type === 'TXT' && lines > 1) row['appearance'] = 'multiline'
  const more = moreOf(question, name)
  if (Object.keys(more).length > 0) row[own.more] = JSON.stringify(more)
  if (skips.length > 0) row[own.skips] = JSON.stringify(skips)
  return row
}

function formType(type: Question['type'], list: string): string {
  if (type === 'MC') return `select_multiple ${list}`
  if (isClosed(type)) return `select_one ${list}`
  if (type === 'NUM') return 'decimal'
  return type === 'DATE' ? 'date' : 'text'
}

function constraintOf({ type, range }: Question): string {
  if (type !== 'NUM' || !range) return ''
  const limits = [
    range.min === null ? '' : `. >= ${range.min}`,
    range.max === null ? '' : `. <= ${range.max}`,
  ]
  return limits.filter((limit) => limit !== '').join(' and ')
}

/** What the row does not say with the columns that all programs know. */
function moreOf(question: Question, name: string): Record<string, unknown> {
  const { key, type, options, range, lines } = question
  const blank = blankQuestion(key, type)
  const more: Record<string, unknown> = name === key ? {} : { key }
  for (const field of moreFields) if (question[field] !== blank[field]) more[field] = question[field]
  const hasList = type === 'SC' || type === 'MC'
  if (!isClosed(type) && question.naAllowed) more['naAllowed'] = true
  if (!hasList && options.length > 0) more['options'] = options
  if (question.hasOther && !hasOtherLine(question)) more['hasOther'] = true
  if (range && constraintOf(question) === '') more['range'] = range
  if (lines !== (type === 'TXT' && lines === 1 ? 1 : 3)) more['lines'] = lines
  return more
}

/** The line beside the option "other", shown when it is marked. */
function otherRow(options: Question['options'], name: string, makeName: (wish: string) => string): Row {
  return {
    type: 'text',
    name: makeName(`${name}_text`),
    relevant: `selected(\${${name}}, '${options.length}')`,
    ...textCells('label', options.at(-1) ?? { es: '', en: '' }),
    [own.type]: 'other',
  }
}

function hasOtherLine({ type, options, hasOther }: Question): boolean {
  return hasOther && options.length > 0 && (type === 'SC' || type === 'MC')
}
