import type { Language } from '../i18n/languages'

/** Every sentence that is printed on a questionnaire, apart from what its owner wrote. */
export interface PaperTexts {
  readonly instruction: string
  readonly markAll: string
  readonly notApplicable: string
  readonly sheet: string
  readonly page: (page: number, pages: number) => string
}

/** Paper speaks the language of the survey, which may not be that of the app. */
export const paperTexts: Readonly<Record<Language, PaperTexts>> = {
  es: {
    instruction: 'Marque una sola casilla; si se equivoca, rellénela entera y marque la buena.',
    markAll: 'puede marcar varias',
    notApplicable: 'No aplica / No sé',
    sheet: 'Hoja',
    page: (page, pages) => `Página ${page} de ${pages}`,
  },
  en: {
    instruction: 'Cross one box only; if you make a mistake, fill it in completely and cross the right one.',
    markAll: 'mark all that apply',
    notApplicable: 'N/A or don’t know',
    sheet: 'Sheet',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
}
