import i18next, { type i18n } from 'i18next'
import { en } from './en'
import { es } from './es'
import type { Language } from './languages'

/** The languages of the app, each complete: a key that is missing in one does not compile. */
export const translations = { es: { translation: es }, en: { translation: en } }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof es }
  }
}

/** The texts of the app in a language. Plurals, and values put into sentences, are i18next's. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    resources: translations,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}
