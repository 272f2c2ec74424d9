import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type LocalText } from '#shared/i18n/languages'

/** Makes the function that picks what a person wrote in the language of the app. */
export function useLocalText(): (text: LocalText) => string {
  const { i18n } = useTranslation()
  return useCallback((text) => inLanguage(text, i18n.language === 'en' ? 'en' : 'es'), [i18n.language])
}
