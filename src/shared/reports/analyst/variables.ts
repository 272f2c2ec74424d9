import { inLanguage, type Language } from '../../i18n/languages'
import type { Answer } from '../../responses/answers'
import { choicesOf, type Question } from '../../surveys/question'
import type { WorkbookSheet } from '../workbookModel'
import { analystTexts } from './analystTexts'
import { type MissingCode, missingCodes } from './missingCodes'
import { nameGiver } from './variableNames'

export interface ValueLabel {
  readonly value: number
  readonly label: string
}

/** A column of the file for analysts. */
export interface Variable {
  /** Legal in SPSS and in R, and one of its kind. */
  readonly name: string
  readonly label: string
  /** The question it is from; empty for what is known of the sheet. */
  readonly question: string
  /** `code` is a number that stands for something; `number` a quantity. */
  readonly kind: 'number' | 'code' | 'day' | 'text'
  readonly values: readonly ValueLabel[]
  /** Values that stand for a missing answer; empty where an empty cell does. */
  readonly missing: readonly ValueLabel[]
  /** The values of `values` are steps of a scale, from low to high. */
  readonly isOrdered: boolean
  /** Days are 'YYYY-MM-DD'; null is an empty cell. */
  cell(sheet: WorkbookSheet): number | string | null
}

/** Options of one question that can be marked together: variables of 0 and 1. */
export interface MultipleSet {
  readonly name: string
  readonly label: string
  readonly variables: readonly string[]
}

export interface VariableList {
  readonly variables: readonly Variable[]
  readonly sets: readonly MultipleSet[]
}

type Texts = (typeof analystTexts)['es']
const plain = { values: [], missing: [], isOrdered: false } as const

/** The variables of a questionnaire, after those of the sheet: number, date, place, channel, shift, status. */
export function variablesOf(questions: readonly Question[], language: Language): VariableList {
  const texts = analystTexts[language]
  const giveName = nameGiver()
  const variables: Variable[] = sheetVariables(texts, giveName)
  const sets: MultipleSet[] = []
  questions.forEach((question, position) => {
    const name = giveName(question.code, `P${position + 1}`)
    const made = questionVariables(question, position, name, language, giveName)
    variables.push(...made)
    if (question.type !== 'MC') return
    const marks = made.filter(({ kind }) => kind === 'code').map((variable) => variable.name)
    sets.push({ name, label: inLanguage(question.text, language), variables: marks })
  })
  return { variables, sets }
}

function sheetVariables(texts: Texts, giveName: ReturnType<typeof nameGiver>): Variable[] {
  const named = ([name, label]: readonly string[]) => ({
    name: giveName(name ?? '', 'V'),
    label: label ?? '',
    question: '',
  })
  const { usable, insufficient } = texts.statuses
  const statuses = [
    { value: 1, label: usable },
    { value: 2, label: insufficient },
  ]
  return [
    { ...named(texts.sheet), ...plain, kind: 'number', cell: ({ number }) => number },
    { ...named(texts.date), ...plain, kind: 'day', cell: ({ date }) => date },
    { ...named(texts.place), ...plain, kind: 'text', cell: ({ place }) => place },
    { ...named(texts.channel), ...plain, kind: 'text', cell: ({ channel }) => channel },
    { ...named(texts.shift), ...plain, kind: 'text', cell: ({ shift }) => shift },
    {
      ...named(texts.status),
      ...plain,
      kind: 'code',
      values: statuses,
      cell: ({ status }) => (status === 'usable' ? 1 : 2),
    },
  ]
}

function questionVariables(
  question: Question,
  position: number,
  name: string,
  language: Language,
  giveName: ReturnType<typeof nameGiver>,
): Variable[] {
  const texts = analystTexts[language]
  const label = inLanguage(question.text, language)
  const common = { label, question: `P${position + 1}`, isOrdered: false }
  const answerOf = ({ answers }: WorkbookSheet) => answers[position] ?? null
  const missing = missingValues(question, texts)
  const codeOf = (answer: Answer) =>
    missing[missingCodes.indexOf(missingOf(answer) ?? 'blank')]?.value ?? null
  const { type } = question
  if (type === 'TXT' || type === 'DATE') {
    const held = (sheet: WorkbookSheet) => {
      const answer = answerOf(sheet)
      if (answer === null || typeof answer !== 'object') return null
      return 'text' in answer ? answer.text : 'date' in answer ? answer.date : null
    }
    return [
      { ...common, ...plain, name, kind: type === 'TXT' ? 'text' : 'day', cell: held },
      {
        ...common,
        name: giveName(`${name}_m`, `${name}_m`),
        label: `${label} (${texts.whyMissing})`,
        kind: 'code',
        values: [{ value: 1, label: texts.given }],
        missing,
        cell: (sheet) => (missingOf(answerOf(sheet)) === null ? 1 : codeOf(answerOf(sheet))),
      },
    ]
  }
  const other = (): Variable => ({
    ...common,
    ...plain,
    name: giveName(`${name}_o`, `${name}_o`),
    label: `${label} (${texts.other})`,
    kind: 'text',
    cell: (sheet) => {
      const answer = answerOf(sheet)
      return answer !== null && typeof answer === 'object' && 'marks' in answer
        ? (answer.other ?? null)
        : null
    },
  })
  const others = question.hasOther ? [other()] : []
  if (type === 'MC') {
    const marks = choicesOf(question).map(
      ({ value, label: option }): Variable => ({
        ...common,
        name: giveName(`${name}_${value}`, `${name}_${value}`),
        label: `${label}: ${inLanguage(option, language)}`,
        kind: 'code',
        values: [
          { value: 0, label: texts.notMarked },
          { value: 1, label: texts.marked },
        ],
        missing,
        cell: (sheet) => {
          const answer = answerOf(sheet)
          const isMarked = answer !== null && typeof answer === 'object' && 'marks' in answer
          if (isMarked && answer.marks.length > 0) return answer.marks.includes(value) ? 1 : 0
          return codeOf(answer)
        },
      }),
    )
    return [...marks, ...others]
  }
  const values = choicesOf(question).map(({ value, label: option }) => ({
    value,
    label: inLanguage(option, language) || String(value),
  }))
  return [
    {
      ...common,
      name,
      kind: type === 'NUM' ? 'number' : 'code',
      values,
      missing,
      isOrdered: type !== 'SC' && type !== 'YN' && type !== 'NUM',
      cell: (sheet) => {
        const answer = answerOf(sheet)
        if (typeof answer === 'number') return answer
        if (answer !== null && typeof answer === 'object' && 'marks' in answer)
          return answer.marks[0] ?? codeOf(null)
        return codeOf(answer)
      },
    },
    ...others,
  ]
}

/** Why there is no answer; null when there is one. */
function missingOf(answer: Answer): MissingCode | null {
  if (answer === null) return 'blank'
  if (typeof answer === 'string') return answer
  if (typeof answer !== 'object') return null
  if ('marks' in answer) return answer.marks.length === 0 ? 'blank' : null
  return 'text' in answer && answer.text === '' ? 'blank' : null
}

/** No number that a person may write: answers are at most 1e12 (see answers.ts). */
const FAR = 9_000_000_000_990
const NEAR = 990

/** −991 … −996, or far below every number where a question may be answered with one below zero. */
function missingValues({ type, range }: Question, { missing }: Texts): ValueLabel[] {
  const mayBeNegative = type === 'NUM' && (range?.min ?? -1) < 0
  const base = mayBeNegative ? FAR : NEAR
  return missingCodes.map((code, index) => ({ value: -(base + index + 1), label: missing[code] }))
}
