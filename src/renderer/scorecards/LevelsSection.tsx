import { Button, Group, Text, Title } from '@mantine/core'
import { lazy, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bandNames } from '#shared/scorecards/bandNames'
import { type Bands, bandKeys } from '#shared/scorecards/scorecardDraft'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

const LevelsDialog = lazy(() => import('./LevelsDialog').then((m) => ({ default: m.LevelsDialog })))

/** The levels, since when they hold, and those before them. */
export function LevelsSection({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const levels = useLevelWords()
  const report = useReport()
  const tell = useTellUndoable()
  const drop = useApiCommand('scorecards.dropBands')
  const undoDrop = useUndoOf('scorecards.dropBands', t('libreta.levels.saved'))
  const titleId = useId()
  const [isEditing, setEditing] = useState(false)
  const { id } = result.scorecard
  const versions = useApiQuery('scorecards.bands', { id })
  const { start, end } = result.period
  // From the period that is shown on, but not under levels that came later within it: those would still hold.
  const firstDay = (versions.data ?? []).reduce(
    (latest, { from }) => (from !== null && from < end && from > latest ? from : latest),
    start,
  )
  return (
    <section className="surface surface-pad" aria-labelledby={titleId}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h5" id={titleId}>
            {t('libreta.levels.title')}
          </Title>
          <Text size="sm">{levels(result.bands)}</Text>
        </div>
        <Button size="xs" variant="default" onClick={() => setEditing(true)}>
          {t('libreta.levels.edit')}
        </Button>
      </Group>
      {(versions.data?.length ?? 0) > 1 && (
        <>
          <Text size="sm" fw={560} mt="sm">
            {t('libreta.levels.history')}
          </Text>
          <ul className="scorecard-counts">
            {[...(versions.data ?? [])].reverse().map(({ id: bandsId, from, bands }) => (
              <li key={bandsId ?? 0}>
                <Text size="sm" c="dimmed" span>
                  {from === null
                    ? t('libreta.levels.always')
                    : t('libreta.levels.since', { date: format.date(from) })}
                  {`: ${levels(bands)}`}
                </Text>
                {bandsId !== null && from !== null && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    ml={6}
                    aria-label={t('libreta.levels.dropLabel', { date: format.date(from) })}
                    onClick={() =>
                      drop.mutate(
                        { bandsId },
                        { onError: report, onSuccess: () => tell(t('libreta.levels.dropped'), undoDrop) },
                      )
                    }
                  >
                    {t('libreta.levels.drop')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Suspense>
        {isEditing && (
          <LevelsDialog
            scorecardId={id}
            bands={result.bands}
            from={firstDay}
            onClose={() => setEditing(false)}
          />
        )}
      </Suspense>
    </section>
  )
}

/** Makes the function that tells levels in one line: 'Alucinante desde 90 · … · Criminal'. */
function useLevelWords(): (bands: Bands) => string {
  const localText = useLocalText()
  const format = useFormat()
  return (bands) =>
    bandKeys
      .map((key) => {
        const name = localText(bandNames[key])
        if (key === 'criminal') return `${name} < ${plain(bands.basic)}`
        return `${name} ≥ ${plain(bands[key])}`
      })
      .join(' · ')
  function plain(value: number): string {
    return format.number(value, Number.isInteger(value) ? 0 : 1)
  }
}
