import i18next, { type i18n } from 'i18next'
import type { es } from './es'
import type { Language } from './languages'

/** All texts of one language; `es` is the source of the keys. */
export type Texts = Widened<typeof es>
type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widened<T[K]> }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof es }
  }
}

/** The texts of the app in a language. Plurals, and values put into sentences, are i18next's. */
export function createI18n(language: Language, texts: Texts): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    resources: { [language]: { translation: texts } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}
