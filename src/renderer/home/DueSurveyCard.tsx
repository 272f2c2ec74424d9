import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DueSurvey } from '#shared/home/home.contract'
import { WaveDueBadge } from '../surveys/WaveDueBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** A survey whose time has come, or is about to. */
export function DueSurveyCard({ survey }: { survey: DueSurvey }) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useLocalText()(survey.surveyTitle) || t('surveys.untitled')
  const { due } = survey
  return (
    <div className="surface surface-pad">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text fw={620}>{title}</Text>
          <Text size="sm" c="dimmed">
            {t(due.state === 'late' ? 'waves.home.lastTime' : 'waves.home.nextTime', {
              date: format.date(due.on),
            })}
          </Text>
        </div>
        <WaveDueBadge due={due} />
      </Group>
      <Button
        component={Link}
        href={`/surveys/${survey.surveyId}`}
        mt="md"
        size="sm"
        aria-label={t('waves.home.openOf', { title })}
      >
        {t('waves.home.open')}
      </Button>
    </div>
  )
}
