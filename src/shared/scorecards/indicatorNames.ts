import { inLanguage, type Language, type LocalText } from '../i18n/languages'
import type { ScorecardIndicator } from './indicators'

/** What the indicators of a libreta are called, the same on screen, on paper and in Excel. */
export const indicatorNames: Readonly<Record<ScorecardIndicator, LocalText>> = {
  nps: { es: 'Nos recomiendan (NPS)', en: 'They recommend us (NPS)' },
  ease: { es: 'Les resulta fácil (CES)', en: 'They find it easy (CES)' },
  answeredInTime: { es: 'Quejas contestadas en plazo', en: 'Complaints answered in time' },
  acknowledged: { es: 'Quejas con acuse a tiempo', en: 'Complaints acknowledged in time' },
  firstReply: { es: 'Primera respuesta', en: 'First reply' },
  replies: { es: 'Tiempo medio de respuesta', en: 'Average reply time' },
  firstContact: { es: 'Resuelto al primer contacto', en: 'Solved at the first contact' },
  resolution: { es: 'Tiempo de resolución', en: 'Time to solve' },
  simpleQuestions: { es: 'Preguntas simples', en: 'Simple questions' },
  daysToAnswer: { es: 'Días hasta contestar', en: 'Days to answer' },
  reopened: { es: 'Casos reabiertos', en: 'Cases opened again' },
  accepted: { es: 'Soluciones aceptadas', en: 'Solutions accepted' },
  handling: {
    es: 'Satisfacción con cómo se atendió la queja',
    en: 'Satisfaction with how complaints are handled',
  },
  perThousand: { es: 'Quejas por mil clientes', en: 'Complaints per thousand customers' },
  visits: { es: 'Visitas de comprobación', en: 'Mystery visits' },
}

/** What a line of a libreta is called: the owner's name of an attribute, ours of an indicator. */
export function rowName(
  row: { readonly name: string; readonly indicator: ScorecardIndicator | null },
  language: Language,
): string {
  return row.indicator === null ? row.name : inLanguage(indicatorNames[row.indicator], language)
}
