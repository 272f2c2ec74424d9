import { Button, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { BandBadge } from '../scorecards/BandBadge'
import { FirstScorecard } from '../scorecards/FirstScorecard'
import { usePeriodName } from '../scorecards/usePeriodName'
import { useFormat } from '../ui/useFormat'

/** The nota of the newest wave, big enough to read from across the room. */
export function GradeCard({ scorecard }: { scorecard: Output<'home.today'>['scorecard'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = usePeriodName()
  if (!scorecard) {
    return (
      <section>
        <Title order={2} size="h4" mb="sm">
          {t('scorecards.title')}
        </Title>
        <FirstScorecard />
      </section>
    )
  }
  const { grade, previousGrade, waveLabel, rhythm, start, name, id, band } = scorecard
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {name}
      </Title>
      <div className="surface surface-pad">
        <Text size="sm" c="dimmed">
          {t('home.grade', { wave: nameOf(rhythm, { label: waveLabel, start }) })}
        </Text>
        <Group align="baseline" gap="md" mt={2}>
          <Text fz={52} fw={680} lh={1.1}>
            {format.number(grade, 1)}
          </Text>
          {band && <BandBadge band={band} />}
        </Group>
        <Text size="sm" mt={4}>
          {grade !== null && previousGrade !== null
            ? t(rhythm === 'wave' ? 'home.gradeChange' : 'libreta.change.sinceBefore', {
                change: format.change(grade - previousGrade),
              })
            : t('home.noPrevious')}
        </Text>
        <Button component={Link} href={`/scorecards/${id}`} variant="default" mt="md">
          {t('home.openScorecard')}
        </Button>
      </div>
    </section>
  )
}
