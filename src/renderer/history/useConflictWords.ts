import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/useFormat'
import { useDeedName } from './useDeedName'
import { useHistoryWords } from './useHistoryWords'

type Fields = Readonly<Record<string, string>>

/** Makes the function that says why something cannot be undone or restored; null when nothing more is known. */
export function useConflictWords(): (code: string, fields: Fields | undefined) => string | null {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useDeedName()
  const { kindOf } = useHistoryWords()
  return useCallback(
    (code, fields) => {
      const { at, person, procedure, table, object } = fields ?? {}
      if (code === 'partOfRemoved' && table)
        return t('history.partOf', { kind: kindOf(table), object: object ?? '' })
      if (code !== 'undoConflict') return null
      if (table) return t('history.conflict.depends', { kind: kindOf(table) })
      if (!at || !procedure) return null
      const when = { at: format.dateTime(at), what: nameOf(procedure) }
      return person ? t('history.conflict.by', { ...when, person }) : t('history.conflict.unnamed', when)
    },
    [t, format, nameOf, kindOf],
  )
}
