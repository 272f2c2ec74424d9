import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Remark } from './sittingView'

/** Makes the function that says why a key was not taken, or what is asked, in words. */
export function useRemarkText(): (remark: Remark) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ reason, key, min = null, max = null, total = 0 }) => {
      if (reason === 'tooLong' && max !== null && max > 15) return t('capture.refusals.textTooLong', { max })
      if (reason !== 'outOfRange') return t(`capture.refusals.${reason}`, { key, total })
      if (min === null) return t('capture.refusals.aboveRange', { max })
      return max === null
        ? t('capture.refusals.belowRange', { min })
        : t('capture.refusals.outOfRange', { min, max })
    },
    [t],
  )
}
