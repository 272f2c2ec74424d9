import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { BandBadge } from '../scorecards/BandBadge'
import { FirstScorecard } from '../scorecards/FirstScorecard'
import { usePeriodName } from '../scorecards/usePeriodName'
import { useFormat } from '../ui/useFormat'
import { HomeCard } from './HomeCard'

/** The nota of the newest wave, big enough to read from across the room. */
export function GradeCard({ scorecard }: { readonly scorecard: Output<'home.today'>['scorecard'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = usePeriodName()
  if (!scorecard) return <FirstScorecard />
  const { grade, previousGrade, waveLabel, rhythm, start, name, id, band } = scorecard
  return (
    <HomeCard
      id="home-grade"
      title={name}
      aside={
        <Anchor component={Link} href={`/scorecards/${id}`} size="sm">
          {t('home.openScorecard')}
        </Anchor>
      }
    >
      <Group align="center" gap="lg" wrap="nowrap">
        <Text fz={44} fw={680} lh={1.1}>
          {format.number(grade, 1)}
        </Text>
        <div>
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t('home.grade', { wave: nameOf(rhythm, { label: waveLabel, start }) })}
            </Text>
            {band && <BandBadge band={band} />}
          </Group>
          <Text size="sm" mt={2}>
            {grade !== null && previousGrade !== null
              ? t(rhythm === 'wave' ? 'home.gradeChange' : 'libreta.change.sinceBefore', {
                  change: format.change(grade - previousGrade),
                })
              : t('home.noPrevious')}
          </Text>
        </div>
      </Group>
    </HomeCard>
  )
}
