import type { LocalText } from '../i18n/languages'
import { blankQuestion } from '../surveys/blankQuestion'
import { insertQuestion, newKey } from '../surveys/editing'
import type { Question } from '../surveys/question'
import type { Questionnaire } from '../surveys/questionnaire'

/** Questions that a figure of the moments needs, and that a survey gets with one key (domain.md §1.10, §1.26). */
export const askables = ['heard', 'worth', 'price'] as const
export type Askable = (typeof askables)[number]

/** The tags by which their answers are found. */
export const askableTags: Readonly<Record<Askable, string>> = { heard: 'IMG', worth: 'VAL', price: 'PREC' }

const worthOptions: readonly LocalText[] = [
  { es: 'mucho menos de lo que vale', en: 'much less than it is worth' },
  { es: 'algo menos', en: 'somewhat less' },
  { es: 'lo justo', en: 'what it is worth' },
  { es: 'algo más', en: 'somewhat more' },
  { es: 'mucho más de lo que vale', en: 'much more than it is worth' },
]

const made: Readonly<Record<Askable, Partial<Question> & Pick<Question, 'type' | 'text'>>> = {
  heard: {
    type: 'S5',
    text: {
      es: 'Antes de venir, ¿qué había oído de nosotros?',
      en: 'Before you came, what had you heard of us?',
    },
    help: {
      es: 'Si no había oído nada, marque que no lo sabe.',
      en: 'If you had heard nothing, tick that you don’t know.',
    },
    // Who had heard nothing answers the rest all the same.
    core: false,
  },
  worth: {
    type: 'SC',
    text: {
      es: 'Por lo que pagó, diría que recibió…',
      en: 'For what you paid, you would say you got…',
    },
    options: [...worthOptions],
  },
  price: { type: 'S5', text: { es: 'Nuestros precios', en: 'Our prices' } },
}

const isOfPrices = ({ es, en }: LocalText): boolean => /\bpreci/i.test(es) || /\bprice/i.test(en)

/** Whether a question is the one of that figure: by its tag, and prices by their wording too, as owners write them. */
export function isAskable(kind: Askable, { element, type, options, text }: Question): boolean {
  const isRated = type === 'S5' || type === 'F5'
  if (kind === 'heard') return element === askableTags.heard && isRated
  if (kind === 'worth')
    return element === askableTags.worth && type === 'SC' && options.length === worthOptions.length
  return (isRated || type === 'A5') && (element === askableTags.price || isOfPrices(text))
}

/**
 * The form with the question in its place: what had been heard comes before everything, value and prices after the
 * last closed question, so that free text stays the end.
 */
export function withAskable(questionnaire: Questionnaire, kind: Askable, version: number): Questionnaire {
  const { questions } = questionnaire
  const { type, ...rest } = made[kind]
  const blank = blankQuestion(newKey(questions, version), type)
  const question: Question = { ...blank, ...rest, element: askableTags[kind] }
  const afterClosed = Math.max(
    0,
    ...questions.map(({ type: each }, index) => (each === 'TXT' ? 0 : index + 1)),
  )
  return insertQuestion(questionnaire, question, kind === 'heard' ? 0 : afterClosed)
}
