import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'
import { useLocalText } from '../ui/useLocalText'

/** Makes the function that names an indicator by its key; the key itself while the names are not read yet. */
export function useIndicatorNames(): (key: string) => string {
  const { t, i18n } = useTranslation()
  const localText = useLocalText()
  const list = useApiQuery('indicators.list', {}).data ?? []
  return (key) => {
    const known = list.find((indicator) => indicator.key === key)
    if (known?.name) return localText(known.name)
    const words = `indicators.names.${key}`
    return i18n.exists(words) ? t(words as 'indicators.names.teamIndex') : key
  }
}
