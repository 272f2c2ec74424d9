import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/reply'
import { monthName } from '../ui/monthName'

/** Makes the function that tells the person, in a sentence, what could not be done. */
export function useReport(): (error: unknown) => void {
  const { t, i18n } = useTranslation()
  return useCallback(
    (error: unknown) => {
      const code = error instanceof AppError ? error.code : 'unexpected'
      const closed = error instanceof AppError && code === 'monthClosed' ? error.fields?.['month'] : undefined
      const month = closed && monthName(closed, i18n.language)
      notifications.show({
        color: 'red',
        title: t('errors.title'),
        message: month ? t('months.closedNamed', { month }) : t(`errors.${code}`),
        autoClose: 10_000,
        role: 'alert',
      })
    },
    [t, i18n.language],
  )
}
