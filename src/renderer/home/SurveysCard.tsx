import { Anchor, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { useFormat } from '../ui/useFormat'
import { HomeCard } from './HomeCard'
import { OpenWaveLine } from './OpenWaveLine'
import { PlannedSurveyLine } from './PlannedSurveyLine'

/** The waves being held, and where each survey that is held again and again stands. */
export function SurveysCard({ today }: { readonly today: Output<'home.today'> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { openWaves, due, lastClosedWave: last } = today
  return (
    <HomeCard
      id="home-surveys"
      title={t('home.surveys.title')}
      aside={
        <Anchor component={Link} href="/surveys" size="sm">
          {t('home.surveys.all')}
        </Anchor>
      }
    >
      <ul className="home-list">
        {openWaves.map((wave) => (
          <OpenWaveLine key={wave.id} wave={wave} />
        ))}
        {due.map((survey) => (
          <PlannedSurveyLine key={survey.surveyId} survey={survey} />
        ))}
      </ul>
      {openWaves.length + due.length === 0 && (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {t('home.surveys.none')}
          </Text>
          <Button component={Link} href="/surveys" variant="default" size="sm" flex="none">
            {t('home.surveys.open')}
          </Button>
        </Group>
      )}
      {last && (
        <Text size="xs" c="dimmed" mt="sm">
          <Anchor component={Link} href={`/waves/${last.id}/results`} size="xs" c="dimmed" underline="always">
            {t('home.lastWave', { label: last.label, date: format.date(last.closedOn) })}
          </Anchor>
        </Text>
      )}
    </HomeCard>
  )
}
