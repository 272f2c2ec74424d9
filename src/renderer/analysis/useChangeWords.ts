import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChangeWords, changeWords } from '#shared/analysis/changeWords'
import { useFormat } from '../ui/useFormat'

/** Sentences about a comparison: of waves in time, or of groups beside each other. */
export function useChangeWords(isInTime: boolean): ChangeWords {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => changeWords({ t, format }, isInTime), [t, format, isInTime])
}
