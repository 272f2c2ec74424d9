import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/reply'

/** Makes the function that tells the person, in a sentence, what could not be done. */
export function useReport(): (error: unknown) => void {
  const { t } = useTranslation()
  return useCallback(
    (error: unknown) => {
      const code = error instanceof AppError ? error.code : 'unexpected'
      notifications.show({
        color: 'red',
        title: t('errors.title'),
        message: t(`errors.${code}`),
        autoClose: 10_000,
        role: 'alert',
      })
    },
    [t],
  )
}
