import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Wave } from '#shared/surveys/surveys.contract'
import { EmptyState } from '../ui/EmptyState'

interface NoAnswersProps {
  readonly wave: Wave
  /** What the survey would have to ask, when it asks nothing of the kind; null when only sheets are missing. */
  readonly missing: { readonly title: string; readonly text: string } | null
}

/** Why a view of a wave is empty, and the button that does something about it. */
export function NoAnswers({ wave, missing }: NoAnswersProps): ReactNode {
  const { t } = useTranslation()
  return missing ? (
    <EmptyState
      {...missing}
      action={
        <Button component={Link} href={`/surveys/${wave.surveyId}/edit`}>
          {t('importance.openEditor')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      title={t('analysis.noSheets')}
      text={t('home.steps.keyingText')}
      action={
        <Button component={Link} href={`/waves/${wave.id}/capture`}>
          {t('home.keySheets')}
        </Button>
      }
    />
  )
}
