import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { useApiQuery } from '../app/api'
import { PaperPreview } from './PaperPreview'
import { usePaperChoice } from './printDefaults'

interface EditorPreviewProps {
  readonly surveyId: number
  readonly questionnaire: Questionnaire
}

/** The sheet as it would be printed now. */
export function EditorPreview({ surveyId, questionnaire }: EditorPreviewProps) {
  const { t } = useTranslation()
  const paper = useApiQuery('surveys.paper', { surveyId, waveId: null })
  const choice = usePaperChoice()
  // Laying out follows the typing at a distance, so that it never holds it up.
  const [calm] = useDebouncedValue(questionnaire, 400)
  if (!paper.data || !choice) return null
  return (
    <PaperPreview
      label={t('surveys.editor.preview')}
      widthPx={304}
      questionnaire={calm}
      header={paper.data}
      layout={{ ...choice, largePrint: false }}
      sheet={1}
    />
  )
}
