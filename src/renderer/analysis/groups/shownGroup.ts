import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'

/** Which sheets the figures below are made of. */
export interface ShownGroup {
  /** Null while they are of all the sheets. */
  readonly name: string | null
  /** They are of people of one role only: nobody else is averaged in. */
  readonly isOfOneRole: boolean
}

export const ShownGroupContext = createContext<ShownGroup>({ name: null, isOfOneRole: false })

/** Makes the function that ends a title with the group that is shown: what is saved or copied says it too. */
export function useTitleOfGroup(): (title: string) => string {
  const { t } = useTranslation()
  const { name } = useContext(ShownGroupContext)
  return (title) => (name === null ? title : t('waveGroups.titleOf', { title, group: name }))
}
