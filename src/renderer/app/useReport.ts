import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/reply'
import { useConflictWords } from '../history/useConflictWords'
import { monthName } from '../ui/monthName'

/** Makes the function that tells the person, in a sentence, what could not be done. */
export function useReport(): (error: unknown) => void {
  const { t, i18n } = useTranslation()
  const conflictWords = useConflictWords()
  return useCallback(
    (error: unknown) => {
      const code = error instanceof AppError ? error.code : 'unexpected'
      const fields = error instanceof AppError ? error.fields : undefined
      const closed = code === 'monthClosed' ? fields?.['month'] : undefined
      const month = closed && monthName(closed, i18n.language)
      notifications.show({
        color: 'red',
        title: t('errors.title'),
        message:
          (month && t('months.closedNamed', { month })) || conflictWords(code, fields) || t(`errors.${code}`),
        autoClose: 10_000,
        role: 'alert',
      })
    },
    [t, i18n.language, conflictWords],
  )
}
