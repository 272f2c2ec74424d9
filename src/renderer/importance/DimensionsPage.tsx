import { Alert, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DimensionsReading } from '#shared/importance/importance.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { GroupFigure, type GroupRow } from '../analysis/groups/GroupTable'
import { useShownTitle } from '../analysis/groups/groupNames'
import { SplitView } from '../analysis/groups/SplitView'
import { useSplitChoice } from '../analysis/groups/useSplitChoice'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { DimensionBars } from './DimensionBars'
import { DimensionProfileChart } from './DimensionProfileChart'
import { DimensionTable, ItemTable } from './DimensionTables'
import { NoAnswers } from './NoAnswers'
import { WaveViews } from './WaveViews'

/** What was expected against what was found, in five dimensions of quality (domain.md §1.7). */
export function DimensionsPage({ params }: PageProps) {
  const { t } = useTranslation()
  const dimensionRows = useDimensionRows()
  const waveId = Number(params['waveId'])
  const { split, group } = useSplitChoice()
  const result = useApiQuery('importance.dimensions', { waveId, split })
  const shownTitle = useShownTitle()
  const title = t('importance.dimensions.title')
  return (
    <Page title={shownTitle(title, result.data, group)} lead={t('importance.dimensions.lead')}>
      <WaveViews waveId={waveId} open="dimensions" />
      <QueryState query={result}>
        {({ wave, reading, split: groups }) =>
          reading === null ? (
            <NoAnswers
              wave={wave}
              missing={{ title: t('importance.dimensions.none'), text: t('importance.dimensions.noneText') }}
            />
          ) : wave.usableCount === 0 ? (
            <NoAnswers wave={wave} missing={null} />
          ) : (
            <SplitView all={reading} split={groups} rows={dimensionRows(reading)}>
              {(shown) => <Dimensions wave={wave} reading={shown} />}
            </SplitView>
          )
        }
      </QueryState>
    </Page>
  )
}

function Dimensions({ wave, reading }: { wave: Wave; reading: DimensionsReading }) {
  const { t } = useTranslation()
  const { mode, straight, isCeiling, rescaled, hasPoints } = reading
  return (
    <Stack gap="md">
      {mode === 'gap' ? (
        <Totals reading={reading} />
      ) : (
        <Alert variant="light">{t('importance.dimensions.onlyPerception')}</Alert>
      )}
      <DimensionBars wave={wave} reading={reading} />
      {mode === 'gap' && <DimensionProfileChart wave={wave} reading={reading} />}
      <DimensionTable wave={wave} reading={reading} />
      <Text className="chart-note">
        {[
          mode === 'gap' && t('importance.dimensions.signs'),
          t('importance.dimensions.alphaHelp'),
          mode === 'gap' && !hasPoints && t('importance.dimensions.noPoints'),
          rescaled > 0 && t('importance.dimensions.rescaled', { count: rescaled }),
          straight > 0 && t('importance.dimensions.straight', { count: straight }),
          isCeiling && t('importance.dimensions.ceiling'),
        ]
          .filter((part) => part !== false)
          .join(' ')}
      </Text>
      <ItemTable wave={wave} reading={reading} />
    </Stack>
  )
}

/** What the groups have side by side: each dimension, and the service as a whole. */
function useDimensionRows(): (reading: DimensionsReading) => GroupRow<DimensionsReading>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ mode, dimensions, hasPoints }) => {
    const isGap = mode === 'gap'
    const say = (value: number | null) => (isGap ? format.change(value, 2) : format.number(value, 2))
    const rows = dimensions.map(({ dimension }) => ({
      key: dimension,
      name: t(`surveys.dimensions.${dimension}`),
      cell: (reading: DimensionsReading) => {
        const score = reading.dimensions.find((row) => row.dimension === dimension)?.score
        return score && <GroupFigure text={say(score.value)} n={score.n} />
      },
    }))
    if (!isGap) return rows
    const total = {
      key: 'total',
      name: t(hasPoints ? 'importance.dimensions.weighted' : 'importance.dimensions.unweighted'),
      cell: ({ weighted, unweighted }: DimensionsReading) =>
        hasPoints ? <GroupFigure text={say(weighted.value)} n={weighted.n} /> : say(unweighted),
    }
    return [...rows, total]
  }
}

/** The two totals, and where the failure weighs most. */
function Totals({ reading }: { reading: DimensionsReading }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { unweighted, weighted, weightedByMeanPoints, hasPoints } = reading
  const [heaviest] = [...reading.dimensions]
    .filter((row) => row.weighted !== null && row.weighted < 0)
    .sort((first, second) => (first.weighted ?? 0) - (second.weighted ?? 0))
  const ofAll = { name: 'unweighted', value: unweighted, note: null } as const
  const ofPoints = [
    { name: 'weighted', value: weighted.value, note: t('importance.count', { count: weighted.n }) },
    { name: 'byMeanPoints', value: weightedByMeanPoints, note: null },
  ] as const
  const figures = hasPoints ? [ofAll, ...ofPoints] : [ofAll]
  return (
    <section className="surface surface-pad" aria-label={t('importance.dimensions.totals')}>
      <dl className="wave-totals">
        {figures.map(({ name, value, note }) => (
          <div key={name}>
            <dt>{t(`importance.dimensions.${name}`)}</dt>
            <dd>
              {format.change(value, 2)}
              {note && (
                <Text size="xs" c="dimmed" span>
                  {' '}
                  {note}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {heaviest && (
        <Title order={2} size="h5" mt="sm">
          {t('importance.dimensions.heaviest', { name: t(`surveys.dimensions.${heaviest.dimension}`) })}
        </Title>
      )}
    </section>
  )
}
