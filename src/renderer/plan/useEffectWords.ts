import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type EffectWords, effectWords } from '#shared/plan/effectWords'
import { useFormat } from '../ui/useFormat'

/** Words about indicators and what actions did to them. */
export function useEffectWords(): EffectWords {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => effectWords({ t, format }, i18n.language === 'en' ? 'en' : 'es'),
    [t, format, i18n.language],
  )
}
