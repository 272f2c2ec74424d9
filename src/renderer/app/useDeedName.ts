import { useTranslation } from 'react-i18next'
import { currentName } from '#shared/history/formerNames'

/** What a procedure of the history is called in plain words; its own name where there are none. */
export function useDeedName(): (procedure: string) => string {
  const { i18n } = useTranslation()
  // The key is made from data, which the typed `t` cannot know; a test holds that every command has its words.
  return (procedure) =>
    i18n.getResource(i18n.language, 'translation', `history.deeds.${currentName(procedure)}`) ?? procedure
}
