import type { Language } from '../i18n/languages'

/** Words of the files themselves, which speak the language of the business. */
export interface CaseFileTexts {
  readonly title: string
}

export const caseFileTexts: Readonly<Record<Language, CaseFileTexts>> = {
  es: { title: 'Casos' },
  en: { title: 'Cases' },
}
