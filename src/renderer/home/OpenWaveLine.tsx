import { Button, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HomeWave } from '#shared/home/home.contract'
import { useLocalText } from '../ui/useLocalText'

/** A wave being held: how far it is and what to do next with it. */
export function OpenWaveLine({ wave }: { readonly wave: HomeWave }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { daysOpen, label } = wave
  const { text, share } = useProgress(wave)
  const since = daysOpen === 0 ? t('waves.openedToday') : t('waves.daysOpen', { count: daysOpen })
  return (
    <li className="home-line">
      <div>
        <Text size="sm" fw={560} lineClamp={1}>
          {[label, localText(wave.surveyTitle)].join(' · ')}
        </Text>
        <Text size="xs" c="dimmed">
          {[text, since].join(' · ')}
        </Text>
        {share !== null && <Progress value={100 * share} mt={6} size="sm" aria-label={label} />}
      </div>
      <Button component={Link} href={`/waves/${wave.id}/capture`} size="xs">
        {wave.hasDraft ? t('home.continueSheet') : t('home.keySheets')}
      </Button>
    </li>
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
