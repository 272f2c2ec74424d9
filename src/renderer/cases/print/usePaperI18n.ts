import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { createI18n } from '#shared/i18n/i18n'
import type { Language } from '#shared/i18n/languages'
import { loadTexts } from '../../app/languages'

/** The words of the language that the paper speaks, which may not be that of the app; null while they load. */
export function usePaperI18n(language: Language | null): i18n | null {
  const [spoken, setSpoken] = useState<i18n | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (language)
      void loadTexts(language).then((texts) => isCurrent && setSpoken(createI18n(language, texts)))
    return () => {
      isCurrent = false
    }
  }, [language])
  return spoken
}
