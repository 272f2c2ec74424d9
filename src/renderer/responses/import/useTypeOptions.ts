import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { questionTypes } from '#shared/surveys/scales'

/** The types that a column can have, named in the language of the app. */
export function useTypeOptions(): { value: string; label: string }[] {
  const { t } = useTranslation()
  return useMemo(
    () => questionTypes.map((type) => ({ value: type, label: t(`responses.import.types.${type}`) })),
    [t],
  )
}
