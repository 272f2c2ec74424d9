import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { questionnaireProblems } from '#shared/surveys/questionProblems'
import type { Survey } from '#shared/surveys/surveys.contract'

/** Said before a wave is opened, not when it is refused; nothing while the questionnaire can be held. */
export function FaultyNotice({ survey: { id, questionnaire } }: { survey: Survey }) {
  const { t } = useTranslation()
  if (questionnaireProblems(questionnaire).length === 0) return null
  return (
    <div className="version-notice" role="status">
      <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
      <span>{t('design.faults.notice')}</span>
      <Button component={Link} href={`/surveys/${id}/edit`} variant="default" size="compact-sm">
        {t('design.faults.noticeAction')}
      </Button>
    </div>
  )
}
