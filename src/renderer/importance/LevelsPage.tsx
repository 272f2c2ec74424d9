import { Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LevelFigures, LevelsReading } from '#shared/importance/importance.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import { GroupFigure, type GroupRow } from '../analysis/groups/GroupTable'
import { useShownTitle } from '../analysis/groups/groupNames'
import { SplitView } from '../analysis/groups/SplitView'
import { useSplitChoice } from '../analysis/groups/useSplitChoice'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { NoAnswers } from './NoAnswers'
import { QuantityTable } from './QuantityTable'
import { Staircase } from './Staircase'
import { WaveViews } from './WaveViews'

/** The level of service received (domain.md §1.5); what the elements of service add is on their own page. */
export function LevelsPage({ params }: PageProps) {
  const { t } = useTranslation()
  const waveId = Number(params['waveId'])
  const { split, group } = useSplitChoice()
  const result = useApiQuery('importance.levels', { waveId, split })
  const shownTitle = useShownTitle()
  const levelRows = useLevelRows()
  return (
    <Page
      title={shownTitle(t('importance.levels.title'), result.data, group)}
      lead={t('importance.levels.lead')}
    >
      <WaveViews waveId={waveId} open="levels" />
      <QueryState query={result}>
        {(data) => (
          <Stack gap="lg">
            {data.levels.length + data.quantities.length > 0 && data.wave.usableCount > 0 ? (
              <SplitView all={data} split={data.split} rows={levelRows(data.levels)}>
                {({ levels, quantities }) => (
                  <>
                    {levels.map((level) => (
                      <Staircase key={level.key} level={level} wave={data.wave} />
                    ))}
                    {quantities.map((quantity) => (
                      <QuantityTable key={quantity.key} quantity={quantity} />
                    ))}
                  </>
                )}
              </SplitView>
            ) : (
              <NoAnswers
                wave={data.wave}
                missing={
                  data.levels.length + data.quantities.length === 0
                    ? { title: t('importance.levels.none'), text: t('importance.levels.noneText') }
                    : null
                }
              />
            )}
            {data.quantities.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('importance.quantities.none')}
              </Text>
            )}
            <Text size="sm">
              {t('importance.levels.elements')}{' '}
              <Anchor component={Link} href="/elements" size="sm" underline="always">
                {t('importance.levels.toElements')}
              </Anchor>
            </Text>
          </Stack>
        )}
      </QueryState>
    </Page>
  )
}

/** What the groups have side by side: of each question the median, and who is on the lowest and the highest steps. */
function useLevelRows(): (levels: readonly LevelFigures[]) => GroupRow<LevelsReading>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  return (levels) =>
    levels.flatMap(({ key, text }) =>
      levelFigures.map((figure) => ({
        key: `${key} ${figure}`,
        name:
          levels.length === 1
            ? t(`waveGroups.${figure}`)
            : t('waveGroups.titleOf', { title: localText(text), group: t(`waveGroups.${figure}`) }),
        cell: (ofGroup: LevelsReading) => {
          const level = ofGroup.levels.find((each) => each.key === key)
          const { figures = null, n = 0 } = level ?? {}
          const share = (value: number | undefined) => format.percent(value ?? null, percentageDecimals(n))
          const texts = {
            median: format.number(figures?.median ?? null, Number.isInteger(figures?.median) ? 0 : 1),
            criminal: share(figures?.criminal.share),
            good: share(figures?.desiredOrBetter.share),
          }
          return <GroupFigure text={texts[figure]} n={n} />
        },
      })),
    )
}

const levelFigures = ['median', 'criminal', 'good'] as const
