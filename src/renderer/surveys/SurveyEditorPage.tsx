import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { inLanguage } from '#shared/i18n/languages'
import type { Survey } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { SaveMark, VersionNotice } from './EditorNotices'
import { EditorPreview } from './EditorPreview'
import { QuestionnaireEditor } from './QuestionnaireEditor'
import { useDraft } from './useDraft'
import '../styles/surveys.css'
import '../styles/surveyEditor.css'
import '../styles/questionFields.css'

/** Where a questionnaire is written. Everything is saved by itself. */
export function SurveyEditorPage({ params }: PageProps) {
  const surveyId = Number(params['surveyId'])
  const survey = useApiQuery('surveys.get', { surveyId })
  return (
    <QueryState query={survey}>
      {(data) => <SurveyEditor key={surveyId} survey={data} arrivedAt={survey.dataUpdatedAt} />}
    </QueryState>
  )
}

function SurveyEditor({ survey, arrivedAt }: { survey: Survey; arrivedAt: number }) {
  const { t } = useTranslation()
  const [draft, keeper] = useDraft(survey, arrivedAt)
  const isRoomy = useMediaQuery('(min-width: 1360px)', true, { getInitialValueInEffect: false })
  const [wantsPreview, setWantsPreview] = useState<boolean | null>(null)
  const hasPreview = wantsPreview ?? isRoomy
  const { questionnaire } = draft
  const title = inLanguage(questionnaire.title, questionnaire.language) || t('surveys.untitled')
  return (
    <Page
      isWide
      title={t('surveys.editor.title', { title })}
      actions={
        <>
          <SaveMark state={draft.state} onRetry={keeper.flush} />
          <Button
            variant="default"
            leftSection={
              hasPreview ? (
                <IconEyeOff size={16} stroke={1.6} aria-hidden />
              ) : (
                <IconEye size={16} stroke={1.6} aria-hidden />
              )
            }
            onClick={() => setWantsPreview(!hasPreview)}
          >
            {t(hasPreview ? 'surveys.editor.hidePreview' : 'surveys.editor.showPreview')}
          </Button>
          <Button component={Link} href={`/surveys/${survey.id}`}>
            {t('surveys.editor.done')}
          </Button>
        </>
      }
    >
      <VersionNotice survey={survey} madeVersion={draft.madeVersion} />
      <div className="editor" data-preview={hasPreview || undefined}>
        <QuestionnaireEditor
          questionnaire={questionnaire}
          version={survey.isFrozen ? survey.versionNumber + 1 : survey.versionNumber}
          onChange={keeper.change}
        />
        {hasPreview && <EditorPreview surveyId={survey.id} questionnaire={questionnaire} />}
      </div>
    </Page>
  )
}
