import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/useFormat'

/** Makes the function that says a distance in metres as people do: 350 m, 1,2 km; a dash for none. */
export function useDistance(): (metres: number | null) => string {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (metres) => {
    if (metres === null) return number(null)
    if (metres < 1000) return t('comparison.register.metres', { distance: number(metres) })
    return t('comparison.register.kilometres', { distance: number(metres / 1000, 1) })
  }
}
