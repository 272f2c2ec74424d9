import type { Language } from '../i18n/languages'

/** Every sentence that is printed on a questionnaire, apart from what its owner wrote. */
export interface PaperTexts {
  /** Title of a survey that begins blank. */
  readonly blankTitle: string
  readonly instruction: string
  readonly markAll: string
  readonly notApplicable: string
  readonly sheet: string
  /** Before the line for the name of who answers, where the survey asks for it. */
  readonly who: string
  readonly page: (page: number, pages: number) => string
  readonly date: { readonly day: string; readonly month: string; readonly year: string }
  /** What numbers make sense; empty where any does. */
  readonly range: (min: number | null, max: number | null) => string
  readonly total: string
  readonly ranking: string
  /** `to` is the number of a question; null for the end. */
  readonly skip: (to: number | null) => string
  /** Headings of the two sets of boxes on one line. */
  readonly pairs: Readonly<Record<'importance' | 'expectation', readonly [first: string, second: string]>>
}

/** Paper speaks the language of the survey, which may not be that of the app. */
export const paperTexts: Readonly<Record<Language, PaperTexts>> = {
  es: {
    blankTitle: 'Encuesta a clientes',
    instruction: 'Marque una sola casilla; si se equivoca, rellénela entera y marque la buena.',
    markAll: 'puede marcar varias',
    notApplicable: 'No aplica / No sé',
    sheet: 'Hoja',
    who: 'Su nombre y teléfono, si quiere:',
    page: (page, pages) => `Página ${page} de ${pages}`,
    date: { day: 'día', month: 'mes', year: 'año' },
    range: (min, max) => rangeText(min, max, ['de', 'a', 'desde', 'hasta']),
    total: 'Total: 100',
    ranking: '1 = lo que más le importa',
    skip: (to) => (to === null ? '→ fin' : `→ pase a la ${to}`),
    pairs: {
      importance: ['Qué importancia tiene', 'Cómo lo hacemos'],
      expectation: ['Qué espera', 'Qué ha recibido'],
    },
  },
  en: {
    blankTitle: 'Customer survey',
    instruction: 'Cross one box only; if you make a mistake, fill it in completely and cross the right one.',
    markAll: 'mark all that apply',
    notApplicable: 'N/A or don’t know',
    sheet: 'Sheet',
    who: 'Your name and phone, if you like:',
    page: (page, pages) => `Page ${page} of ${pages}`,
    date: { day: 'day', month: 'month', year: 'year' },
    range: (min, max) => rangeText(min, max, ['from', 'to', 'from', 'up to']),
    total: 'Total: 100',
    ranking: '1 = what matters most to you',
    skip: (to) => (to === null ? '→ end' : `→ go to ${to}`),
    pairs: {
      importance: ['How important it is', 'How we do'],
      expectation: ['What you expect', 'What you got'],
    },
  },
}

type RangeWords = readonly [from: string, to: string, atLeast: string, atMost: string]

function rangeText(min: number | null, max: number | null, words: RangeWords): string {
  const [from, to, atLeast, atMost] = words
  if (min !== null && max !== null) return `${from} ${min} ${to} ${max}`
  if (min !== null) return `${atLeast} ${min}`
  return max === null ? '' : `${atMost} ${max}`
}
