import { Group, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ScorecardPeriod, ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { usePeriodName } from './usePeriodName'

/** As `scorecards.result` takes it. */
export interface ChosenPeriod {
  readonly waveId: number | null
  readonly start: string | null
}

interface PeriodChoiceProps {
  readonly result: ScorecardResult
  readonly onChoose: (chosen: ChosenPeriod) => void
}

/** Which period is shown, and what it is compared with. */
export function PeriodChoice({ result, onChoose }: PeriodChoiceProps) {
  const { t } = useTranslation()
  const nameOf = usePeriodName()
  const { scorecard, periods, period, previousPeriod } = result
  const name = (one: ScorecardPeriod) =>
    one.isRunning && scorecard.rhythm !== 'wave'
      ? `${nameOf(scorecard.rhythm, one)} · ${t('libreta.periods.running')}`
      : nameOf(scorecard.rhythm, one)
  // Waves meet by question and scale: where they do not, a dash alone would not say why.
  const apart = result.rows.filter(({ rating, previous }) => rating !== null && previous === null)
  const notCompared = previousPeriod ? apart.map((row) => row.name).join(', ') : ''
  function choose(key: string | null) {
    const found = periods.find((one) => one.key === key)
    if (found) onChoose({ waveId: found.waveId, start: found.waveId === null ? found.start : null })
  }
  return (
    <Group gap="sm" mt={4}>
      <Select
        aria-label={t(scorecard.rhythm === 'wave' ? 'scorecards.wave' : 'libreta.periods.choose')}
        size="xs"
        w={220}
        data={periods.map((one) => ({ value: one.key, label: name(one) })).reverse()}
        value={period.key}
        onChange={choose}
        allowDeselect={false}
      />
      <Text size="sm">
        {previousPeriod
          ? t('scorecards.comparedWith', { label: nameOf(scorecard.rhythm, previousPeriod) })
          : t(scorecard.rhythm === 'wave' ? 'scorecards.noPrevious' : 'libreta.periods.first')}
        {notCompared !== '' && ` ${t('scorecards.notCompared', { names: notCompared })}`}
      </Text>
    </Group>
  )
}
