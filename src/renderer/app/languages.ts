import type { i18n } from 'i18next'
import type { Texts } from '#shared/i18n/i18n'
import type { Language } from '#shared/i18n/languages'

const REMEMBERED = 'language'

/** The texts of a language, loaded when it is spoken: most people never see the other. */
export function loadTexts(language: Language): Promise<Texts> {
  return language === 'en'
    ? import('#shared/i18n/en').then(({ en }) => en)
    : import('#shared/i18n/es').then(({ es }) => es)
}

/** The language of last time; the first time that of the system, if we speak it. */
export function firstLanguage(): Language {
  const known = localStorage.getItem(REMEMBERED) ?? navigator.language
  return known.startsWith('en') ? 'en' : 'es'
}

/** Has the app speak a language from now on. */
export async function speak(i18n: i18n, language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language)
  if (i18n.language === language) return
  if (!i18n.hasResourceBundle(language, 'translation')) {
    i18n.addResourceBundle(language, 'translation', await loadTexts(language))
  }
  await i18n.changeLanguage(language)
}
