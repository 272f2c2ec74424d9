import { useTranslation } from 'react-i18next'
import type { RoleGap } from '#shared/analysis/roles'
import { type RoleGapOf, roleGapSentence } from '#shared/analysis/roleWords'
import { useFormat } from '../ui/useFormat'

/** Makes the sentence that stands beside a figure over roles that are far apart. */
export function useRoleGapSentence(of: RoleGapOf = 'answers'): (gap: RoleGap) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const language = i18n.language === 'en' ? 'en' : 'es'
  return (gap) => roleGapSentence(gap, language, { t, format }, of)
}
