import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { currentName } from '#shared/history/formerNames'

/**
 * What a procedure of the history is called in plain words, with the name of what it was done to where that is known;
 * its own name where there are none.
 */
export function useDeedName(): (procedure: string, object?: string | null) => string {
  const { t, i18n } = useTranslation()
  // The key is made from data, which the typed `t` cannot know; a test holds that every command has its words.
  return useCallback(
    (procedure, object = null) => {
      const key = `history.deeds.${currentName(procedure)}`
      const what: string = i18n.getResource(i18n.language, 'translation', key) ?? procedure
      return object === null || object === '' ? what : t('history.deedOf', { what, object })
    },
    [t, i18n],
  )
}
