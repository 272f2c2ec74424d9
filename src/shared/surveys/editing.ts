import type { Language, LocalText } from '../i18n/languages'
import { blankQuestion } from './blankQuestion'
import { choicesOf, isClosed, type Question } from './question'
import type { Questionnaire } from './questionnaire'
import { isScaleType, type QuestionType, scales } from './scales'
import { canHaveSkips } from './skips'

export const maxQuestions = 300
export const maxOptions = 30

const noText: LocalText = { es: '', en: '' }

export interface Added {
  readonly questionnaire: Questionnaire
  /** Key of the question that is new. */
  readonly key: string
}

/**
 * A key that no question has had. Keys made for a later version carry its number, because a question that
 * was dropped from an earlier one may still have answers under its own.
 */
export function newKey(questions: readonly Pick<Question, 'key'>[], version: number): string {
  const numbers = questions.map(({ key }) => Number(/q(\d+)$/.exec(key)?.[1] ?? 0))
  const key = `q${Math.max(0, ...numbers) + 1}`
  return version > 1 ? `v${version}${key}` : key
}

/** A new question below the one with that key, on the same scale; at the end for null. */
export function addQuestion(questionnaire: Questionnaire, afterKey: string | null, version: number): Added {
  const { questions } = questionnaire
  const index = afterKey === null ? questions.length - 1 : placeOf(questions, afterKey)
  const before = questions[index]
  const type = before && isScaleType(before.type) ? before.type : 'S5'
  const key = newKey(questions, version)
  const blank = blankQuestion(key, type)
  const question: Question = {
    ...blank,
    naAllowed: before?.type === type ? before.naAllowed : blank.naAllowed,
  }
  return { questionnaire: insertQuestion(questionnaire, question, index + 1), key }
}

/** A copy below its original. It is tied to no attribute, which would otherwise count twice. */
export function duplicateQuestion(questionnaire: Questionnaire, key: string, version: number): Added {
  const { questions } = questionnaire
  const index = placeOf(questions, key)
  const original = questions[index]
  if (!original) return { questionnaire, key }
  const copy = { ...original, key: newKey(questions, version), attributeId: null }
  return { questionnaire: insertQuestion(questionnaire, copy, index + 1), key: copy.key }
}

export function insertQuestion(
  questionnaire: Questionnaire,
  question: Question,
  index: number,
): Questionnaire {
  return { ...questionnaire, questions: spliced(questionnaire.questions, index, 0, question) }
}

export function removeQuestion(questionnaire: Questionnaire, key: string): Questionnaire {
  return { ...questionnaire, questions: questionnaire.questions.filter((question) => question.key !== key) }
}

/** The question at another place, counted from 0; what is beyond an end stays at that end. */
export function moveQuestion(questionnaire: Questionnaire, key: string, to: number): Questionnaire {
  const from = placeOf(questionnaire.questions, key)
  const questions = moved(questionnaire.questions, from, to)
  return questions === questionnaire.questions ? questionnaire : { ...questionnaire, questions }
}

export function changeQuestion(
  questionnaire: Questionnaire,
  key: string,
  changes: Partial<Omit<Question, 'key'>>,
): Questionnaire {
  const questions = questionnaire.questions.map((question) =>
    question.key === key ? { ...question, ...changes } : question,
  )
  return { ...questionnaire, questions }
}

/**
 * What a change of type brings with it: the usual "does not apply" of the scale, no options, range, rules or
 * attribute where the type has none. `options` are those to take up again.
 */
export function typeChanges(
  question: Question,
  type: QuestionType,
  options: Question['options'] = question.options,
): Partial<Omit<Question, 'key'>> {
  const isScale = isScaleType(type)
  return {
    type,
    options: hasOptions(type) ? options : [],
    hasOther: hasOptions(type) && question.hasOther,
    range: type === 'NUM' ? question.range : null,
    skips: canHaveSkips({ type }) ? rulesFor({ type, options }, question.skips) : [],
    naAllowed: isScale ? scales[type].naAllowed : isClosed(type) && question.naAllowed,
    core: isScale || type === 'YN',
    attributeId: isScale ? question.attributeId : null,
  }
}

function rulesFor(question: Pick<Question, 'type' | 'options'>, skips: Question['skips']): Question['skips'] {
  const offered = choicesOf(question).map(({ value }) => value)
  return skips.filter(({ values }) => values.every((value) => offered.includes(value)))
}

export function hasOptions(type: QuestionType): boolean {
  return type === 'SC' || type === 'MC'
}

type Options = Question['options']

export function setOption(options: Options, index: number, language: Language, text: string): Options {
  return options.map((option, place) => (place === index ? { ...option, [language]: text } : option))
}

export function addOption(options: Options, index: number): Options {
  return options.length < maxOptions ? spliced(options, index, 0, noText) : options
}

export function removeOption(options: Options, index: number): Options {
  return spliced(options, index, 1)
}

export function moveOption(options: Options, from: number, to: number): Options {
  return moved(options, from, to)
}

/** Lines of a pasted list, one option each, from this option on: empty ones are filled, others made. */
export function pasteOptions(options: Options, index: number, language: Language, text: string): Options {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  let result = options
  lines.forEach((line, offset) => {
    const place = index + offset
    const isFree = result[place] !== undefined && (offset === 0 || result[place][language] === '')
    if (!isFree) result = addOption(result, place)
    if (result.length > place) result = setOption(result, place, language, line)
  })
  return result
}

/** Written in one language and missing in the other. */
export function isHalfTranslated({ es, en }: LocalText): boolean {
  return (es.trim() === '') !== (en.trim() === '')
}

/** A question of which some text is missing in one language. */
export function needsTranslation(
  question: Pick<Question, 'text' | 'help' | 'heading' | 'instructions' | 'options'>,
): boolean {
  const { text, help, heading, instructions, options } = question
  return [text, help, heading, instructions, ...options].some(isHalfTranslated)
}

/** Keys of the questions of which some text is missing in one language, in order; null stands for the cover. */
export function untranslatedIn(questionnaire: Questionnaire): (string | null)[] {
  const { title, intro, thanks, questions } = questionnaire
  const cover = [title, intro, thanks].some(isHalfTranslated) ? [null] : []
  return [...cover, ...questions.filter(needsTranslation).map(({ key }) => key)]
}

/** Place of the question from 0, or -1. */
export function placeOf(questions: readonly Pick<Question, 'key'>[], key: string): number {
  return questions.findIndex((question) => question.key === key)
}

function moved<T>(list: T[], from: number, to: number): T[] {
  const item = list[from]
  const target = Math.min(Math.max(to, 0), list.length - 1)
  if (item === undefined || target === from) return list
  return spliced(spliced(list, from, 1), target, 0, item)
}

function spliced<T>(list: readonly T[], index: number, drop: number, ...items: T[]): T[] {
  return [...list.slice(0, index), ...items, ...list.slice(index + drop)]
}
