import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useFormat } from '../ui/useFormat'
import { BandBadge } from './BandBadge'
import { usePeriodName } from './usePeriodName'

const FIRST = 3

/** The nota, how it changed, and where the most points can be won back. */
export function GradeSummary({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = usePeriodName()
  const { total, scaleMin, scaleMax, scorecard, previousPeriod } = result
  const worst = result.rows
    .filter((row) => row.lost !== null && row.lost > 0)
    .sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0))
    .slice(0, FIRST)
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <section className="surface surface-pad" aria-label={t('scorecards.grade')}>
        <Text size="sm" c="dimmed">
          {t('scorecards.grade')}
        </Text>
        <Group align="baseline" gap="md">
          <Text fz={52} fw={680} lh={1.15} data-testid="grade" title={String(total.grade)}>
            {format.number(total.grade, 1)}
          </Text>
          {total.band && <BandBadge band={total.band} />}
        </Group>
        {total.grade !== null && total.previousGrade !== null && previousPeriod && (
          <Text size="sm">
            {t('libreta.change.since', {
              change: format.change(total.grade - total.previousGrade),
              label: nameOf(scorecard.rhythm, previousPeriod),
            })}
          </Text>
        )}
        <Text size="sm" c="dimmed" mt={4}>
          {t('scorecards.scaleOf', { min: format.number(scaleMin), max: format.number(scaleMax) })}
        </Text>
      </section>
      <section className="surface surface-pad">
        <Title order={2} size="h5" mb="xs">
          {t('scorecards.improveFirst')}
        </Title>
        <Stack component="ol" gap={6} m={0} pl={18}>
          {worst.map((row) => (
            <Text key={row.key} component="li" size="sm">
              {t('scorecards.improveText', { attribute: row.name, points: format.number(row.lost, 1) })}
            </Text>
          ))}
        </Stack>
      </section>
    </SimpleGrid>
  )
}
