import type { Language, LocalText } from '../i18n/languages'
import { blankQuestion } from './blankQuestion'
import { maxOptions, maxQuestions, newKey } from './editing'
import type { Question } from './question'
import type { Questionnaire } from './questionnaire'
import type { QuestionType } from './scales'

/** A question as read from pasted text, before it has a key. */
export interface PastedQuestion {
  readonly text: string
  readonly type: QuestionType
  readonly options: readonly string[]
}

/** "1.", "12)", "3 -", "P4.", "Q4:" before a question. */
const numbering = /^(?:[pq]|pregunta|question)?\s*\d{1,3}\s*[.):–-](?!\d)[\s.):–-]*/i

/** "-", "•", "a)", "b.", "☐", "( )", "[ ]" before an option. */
const bullet = /^(?:[-–—*•·▪◦○●□☐]\s*|\(\s*\)\s*|\[\s*\]\s*|[a-z][.)]\s+|[a-z]\)\s*)/i

/**
 * Each line is a question; lines that are set in, or begin with a dash or a letter, are options of the question above.
 * Empty lines say nothing. What does not fit in a questionnaire is left out.
 */
export function readQuestions(text: string): PastedQuestion[] {
  const found: { text: string; options: string[] }[] = []
  const lines = text.slice(0, 200_000).split(/\r?\n/)
  for (const line of withoutCommonIndent(lines.filter((each) => each.trim() !== ''))) {
    const trimmed = line.trim()
    const question = found.at(-1)
    if (question && isOption(line)) {
      const option = trimmed.replace(bullet, '').replace(numbering, '').trim().slice(0, 300)
      if (option !== '' && question.options.length < maxOptions) question.options.push(option)
    } else if (found.length < maxQuestions) {
      found.push({ text: trimmed.replace(bullet, '').replace(numbering, '').slice(0, 2000), options: [] })
    }
  }
  return found.filter((question) => question.text !== '').map(guessed)
}

/** The same questions at the end of a questionnaire or at a position, as many as there is room for. */
export function toQuestions(
  pasted: readonly PastedQuestion[],
  { questions, language }: Pick<Questionnaire, 'questions' | 'language'>,
  version: number,
): Question[] {
  const made: Question[] = []
  for (const { text, type, options } of pasted.slice(0, maxQuestions - questions.length)) {
    const blank = blankQuestion(newKey([...questions, ...made], version), type)
    made.push({
      ...blank,
      text: inOne(text, language),
      options: options.map((option) => inOne(option, language)),
    })
  }
  return made
}

/** A whole list that was set in is not a list of options. */
function withoutCommonIndent(lines: readonly string[]): string[] {
  const indents = lines.map((line) => line.length - line.trimStart().length)
  const common = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY)
  return lines.map((line) => line.slice(Number.isFinite(common) ? common : 0))
}

function isOption(line: string): boolean {
  return /^(?: {2,}|\t)/.test(line) || bullet.test(line.trim())
}

/** Options make a choice, of several when the question says so; a question to be answered by yes or no is one; else its words say. */
function guessed({ text, options }: { text: string; options: string[] }): PastedQuestion {
  if (options.length === 2 && isYes(options[0]) && isNo(options[1])) return { text, type: 'YN', options: [] }
  if (options.length > 0) return { text, type: saysSeveral(text) ? 'MC' : 'SC', options }
  const bare = text.replace(/\s*[([]\s*(?:s[ií]|yes)\s*\/\s*no\s*[)\]]\s*/i, ' ').trim()
  if (bare !== text) return { text: bare, type: 'YN', options: [] }
  return { text, type: typeByWords(text), options: [] }
}

/** How likely it is to be recommended is asked from 0 to 10; a number, a day and what is to be told are written. */
function typeByWords(text: string): QuestionType {
  const bare = text.replace(/^[¿¡\s]+/, '')
  if (/recomend(?:ar|aci[oó]n)|would you recommend|recommend us/i.test(text)) return 'R10'
  if (/^(?:cu[aá]nt[oa]s?|how (?:many|much|old|long))(?![\p{L}])|^(?:edad|age)\W*$/iu.test(bare)) return 'NUM'
  if (/^(?:cu[aá]ndo|when|fecha|date)(?![\p{L}])/iu.test(bare)) return 'DATE'
  if (/^(?:qu[eé] (?:tal|le ha parecido|le pareci[oó]))(?![\p{L}])/iu.test(bare)) return 'S5'
  const told =
    /^(?:qu[eé]|por qu[eé]|cu[aá]l(?:es)?|d[oó]nde|qui[eé]n|what|why|which|where|who|comentarios?|sugerencias?|observaciones|comments?|suggestions?)(?![\p{L}])/iu
  if (told.test(bare)) return 'TXT'
  return asksYesOrNo(text) ? 'YN' : 'S5'
}

function saysSeveral(text: string): boolean {
  return /todas? las que|varias|más de una|mas de una|all that apply|several|more than one/i.test(text)
}

/** Begins with a verb that is answered by yes or no, and not with "how", "what", "how much"… */
function asksYesOrNo(text: string): boolean {
  const words =
    /^¿\s*(?:ha|han|es|son|tiene|tienen|volvería|volverá|recomendaría|le gustaría|conoce|sabía|usa|compra|viene|recibió|encontró|pudo|quiere|querría|desea|necesita|tuvo|fue|hubo|hay)(?![\p{L}])/iu
  const english = /^(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would)\s.+\?$/i
  return words.test(text) || english.test(text)
}

function isYes(text: string | undefined): boolean {
  return /^(?:s[ií]|yes)[.!]?$/i.test(text ?? '')
}

function isNo(text: string | undefined): boolean {
  return /^no[.!]?$/i.test(text ?? '')
}

function inOne(text: string, language: Language): LocalText {
  return { es: '', en: '', [language]: text }
}
