import { Anchor, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DueSurvey } from '#shared/home/home.contract'
import { WaveDueBadge } from '../surveys/WaveDueBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

const sentences = {
  upToDate: 'home.surveys.next',
  soon: 'waves.home.nextTime',
  late: 'waves.home.lastTime',
} as const

/** A survey with a rhythm: up to date, due soon, or late and then with what to do about it (domain.md §1.1). */
export function PlannedSurveyLine({ survey }: { readonly survey: DueSurvey }) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useLocalText()(survey.surveyTitle) || t('surveys.untitled')
  const { due, surveyId } = survey
  return (
    <li className="home-line">
      <div>
        <Anchor component={Link} href={`/surveys/${surveyId}`} size="sm" c="inherit" lineClamp={1}>
          {title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {t(sentences[due.state], { date: format.date(due.on) })}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <WaveDueBadge due={due} />
        {due.state !== 'upToDate' && (
          <Button
            component={Link}
            href={`/surveys/${surveyId}`}
            size="xs"
            aria-label={t('waves.home.openOf', { title })}
          >
            {t('waves.home.open')}
          </Button>
        )}
      </Group>
    </li>
  )
}
