import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Makes the functions that say in words what the database has names for: kinds of things, their fields and values. */
export function useHistoryWords() {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const wordsOf = (group: 'tables' | 'fields' | 'values', key: string): string | undefined =>
      i18n.getResource(language, 'translation', `historyWords.${group}.${key}`)
    return {
      /** What a row of a table is: 'caso'. */
      kindOf: (table: string) => wordsOf('tables', table) ?? humanised(table),
      fieldOf: (column: string) => wordsOf('fields', column) ?? humanised(column),
      /** A code of ours in words; what people wrote stays as it is. */
      codeOf: (text: string) => (/^[a-z][a-zA-Z]*$/.test(text) ? (wordsOf('values', text) ?? text) : text),
    }
  }, [i18n, language])
}

function humanised(name: string): string {
  return name.replace(/_(id|on|at)$/, '').replaceAll('_', ' ')
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
