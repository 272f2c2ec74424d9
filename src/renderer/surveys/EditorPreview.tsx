import { useDebouncedValue } from '@mantine/hooks'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { useApiQuery } from '../app/api'
import { PaperPreview } from './PaperPreview'
import { usePaperChoice } from './printDefaults'

interface EditorPreviewProps {
  readonly surveyId: number
  readonly questionnaire: Questionnaire
}

/** Drawn anew only when what is on it is another: not with each key. */
const CalmPreview = memo(PaperPreview)

/** The sheet as it would be printed now. */
export function EditorPreview({ surveyId, questionnaire }: EditorPreviewProps) {
  const { t } = useTranslation()
  const paper = useApiQuery('surveys.paper', { surveyId, waveId: null })
  const choice = usePaperChoice()
  // Laying out follows the typing at a distance, so that it never holds it up.
  const [calm] = useDebouncedValue(questionnaire, 400)
  const { size, columns } = choice ?? {}
  const layout = useMemo(() => size && columns && { size, columns, largePrint: false }, [size, columns])
  if (!paper.data || !layout) return null
  return (
    <CalmPreview
      label={t('surveys.editor.preview')}
      widthPx={304}
      questionnaire={calm}
      header={paper.data}
      layout={layout}
      sheet={1}
    />
  )
}
