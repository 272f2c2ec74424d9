import type { LocalText } from '../i18n/languages'

/** Question types whose answer is a number on a fixed scale (domain.md §0.2). */
export const scaleTypes = ['S5', 'A5', 'A7', 'I5', 'L5', 'N10', 'R10', 'E7', 'F3', 'F5'] as const
export type ScaleType = (typeof scaleTypes)[number]

/** All question types: scales, yes/no, one choice, several choices, number, day, text. */
export const questionTypes = [...scaleTypes, 'YN', 'SC', 'MC', 'NUM', 'DATE', 'TXT'] as const
export type QuestionType = (typeof questionTypes)[number]

export interface Scale {
  readonly min: number
  readonly max: number
  /** One label a value, or the two ends when `endsOnly`. */
  readonly labels: readonly LocalText[]
  readonly endsOnly: boolean
  /** Printed as drawn faces instead of words. */
  readonly pictorial: boolean
  /** Whether "does not apply" is offered unless the owner says otherwise. */
  readonly naAllowed: boolean
  /** Lowest value of the top-box set and highest of the bottom-box set (domain.md §0.2). */
  readonly topFrom: number
  readonly bottomTo: number
}

const five = { min: 1, max: 5, endsOnly: false, pictorial: false, naAllowed: true, topFrom: 4, bottomTo: 2 }
const seven = { min: 1, max: 7, endsOnly: true, pictorial: false, naAllowed: true, topFrom: 6, bottomTo: 2 }

function labels(es: readonly string[], en: readonly string[]): readonly LocalText[] {
  return es.map((text, index) => ({ es: text, en: en[index] ?? text }))
}

const agreementEnds = labels(
  ['Nada de acuerdo', 'Totalmente de acuerdo'],
  ['Strongly disagree', 'Strongly agree'],
)

export const scales: Readonly<Record<ScaleType, Scale>> = {
  S5: {
    ...five,
    labels: labels(
      ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
      ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
    ),
  },
  A5: {
    ...five,
    labels: labels(
      ['Nada de acuerdo', 'Poco de acuerdo', 'Ni sí ni no', 'Bastante de acuerdo', 'Totalmente de acuerdo'],
      ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
    ),
  },
  A7: { ...seven, labels: agreementEnds },
  I5: {
    ...five,
    naAllowed: false,
    labels: labels(
      ['Nada importante', 'Poco importante', 'Algo importante', 'Muy importante', 'Imprescindible'],
      ['Not important', 'Slightly important', 'Fairly important', 'Very important', 'Essential'],
    ),
  },
  L5: {
    ...five,
    labels: labels(
      [
        'Incumplieron lo prometido',
        'Solo lo mínimo',
        'Lo normal, nada especial',
        'Como me gustaría siempre',
        'Me sorprendieron de verdad',
      ],
      [
        'They broke their promise',
        'The bare minimum',
        'Normal, nothing special',
        'How I would always like it',
        'They truly surprised me',
      ],
    ),
  },
  N10: {
    min: 1,
    max: 10,
    endsOnly: true,
    pictorial: false,
    naAllowed: true,
    topFrom: 9,
    bottomTo: 4,
    labels: labels(['Pésimo', 'Excelente'], ['Terrible', 'Excellent']),
  },
  R10: {
    min: 0,
    max: 10,
    endsOnly: true,
    pictorial: false,
    naAllowed: false,
    topFrom: 9,
    bottomTo: 6,
    labels: labels(['Seguro que no', 'Seguro que sí'], ['Certainly not', 'Certainly']),
  },
  E7: { ...seven, topFrom: 5, labels: agreementEnds },
  F3: {
    min: 1,
    max: 3,
    endsOnly: false,
    pictorial: true,
    naAllowed: true,
    topFrom: 3,
    bottomTo: 1,
    labels: labels(['Mal', 'Regular', 'Bien'], ['Bad', 'Fair', 'Good']),
  },
  F5: {
    ...five,
    pictorial: true,
    labels: labels(
      ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
      ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
    ),
  },
}

export function isScaleType(type: QuestionType): type is ScaleType {
  return type in scales
}
