import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type FigureWords, figureWords } from '#shared/analysis/figureWords'
import { useFormat } from '../ui/useFormat'

/** Sentences about the figures of a question, in the language of the app. */
export function useFigureWords(): FigureWords {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => figureWords({ t, format }), [t, format])
}
