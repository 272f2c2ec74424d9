import { Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HomeWave } from '#shared/home/home.contract'
import { ToneBadge } from '../ui/ToneBadge'
import { useLocalText } from '../ui/useLocalText'

/** A wave being held: how far it is and what to do next with it. */
export function OpenWaveCard({ wave }: { wave: HomeWave }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { daysOpen, label } = wave
  const { text, share } = useProgress(wave)
  return (
    <div className="surface surface-pad">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text fw={620}>{label}</Text>
          <Text size="sm" c="dimmed">
            {localText(wave.surveyTitle)}
          </Text>
        </div>
        <ToneBadge tone="quiet">
          {daysOpen === 0 ? t('waves.openedToday') : t('waves.daysOpen', { count: daysOpen })}
        </ToneBadge>
      </Group>
      <Text size="sm" mt="sm">
        {text}
      </Text>
      {share !== null && <Progress value={100 * share} mt={6} size="sm" aria-label={label} />}
      <Button component={Link} href={`/waves/${wave.id}/capture`} mt="md" size="sm">
        {wave.hasDraft ? t('home.continueSheet') : t('home.keySheets')}
      </Button>
    </div>
  )
}

/** Usable sheets against the answers wanted; without a goal, sheets keyed against those handed out. */
function useProgress(wave: HomeWave): { readonly text: string; readonly share: number | null } {
  const { t } = useTranslation()
  const { usableCount, insufficientCount, plannedSample, handedOut } = wave
  const keyed = usableCount + insufficientCount
  if (plannedSample !== null) {
    const text = t('waves.progress', { count: usableCount, planned: plannedSample })
    return { text, share: Math.min(1, usableCount / plannedSample) }
  }
  const sheets = t('home.sheets', { count: keyed })
  if (!handedOut) return { text: sheets, share: null }
  const text = `${sheets} ${t('home.ofHandedOut', { count: handedOut })}`
  return { text, share: Math.min(1, keyed / handedOut) }
}
