import type { Language } from '#shared/i18n/languages'
import type { Answer } from '#shared/responses/answers'
import { choicesOf, type Question } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'

const remarks: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'Tardaron mucho en traer la cuenta',
    'Todo muy rico, sobre todo el café',
    'Los baños podrían estar más limpios',
    'La camarera fue encantadora',
    'Falta sitio los domingos por la mañana',
    'Que abran antes, a las ocho',
    'El pan estaba frío',
  ],
  en: [
    'The bill took too long to come',
    'Everything was delicious, the coffee above all',
    'The toilets could be cleaner',
    'The waitress was lovely',
    'Not enough room on Sunday mornings',
    'Please open earlier, at eight',
    'The bread was cold',
  ],
}

export interface Mood {
  readonly random: () => number
  readonly language: Language
  /** How pleased this person is, about −1 to 1. */
  readonly pleased: number
  /** How well the business does on this question in this wave, as a share of the scale. */
  readonly level: number
}

/** A plausible answer of one customer to one question. */
export function sampleAnswer(question: Question, { random, language, pleased, level }: Mood): Answer {
  if (question.type === 'TXT') {
    const remark = remarks[language][Math.floor(random() * remarks[language].length)] ?? ''
    return random() < 0.3 ? { text: remark } : null
  }
  if (random() < 0.03) return null
  if (question.naAllowed && random() < 0.05) return 'na'
  if (random() < 0.006) return 'multi'
  if (isScaleType(question.type)) {
    const { min, max } = scales[question.type]
    const share = level + 0.16 * pleased + 0.3 * (random() + random() + random() - 1.5)
    return Math.min(max, Math.max(min, Math.round(min + share * (max - min))))
  }
  const choices = choicesOf(question)
  return choices[Math.floor(random() ** 1.4 * choices.length)]?.value ?? null
}
