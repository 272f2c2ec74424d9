import { Alert, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DimensionsReading } from '#shared/importance/importance.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { DimensionBars } from './DimensionBars'
import { DimensionTable, ItemTable } from './DimensionTables'
import { NoAnswers } from './NoAnswers'
import { WaveViews } from './WaveViews'

/** What was expected against what was found, in five dimensions of quality (domain.md §1.7). */
export function DimensionsPage({ params }: PageProps) {
  const { t } = useTranslation()
  const waveId = Number(params['waveId'])
  const result = useApiQuery('importance.dimensions', { waveId })
  const label = result.data?.wave.label
  const title = t('importance.dimensions.title')
  return (
    <Page title={label ? `${title}: ${label}` : title} lead={t('importance.dimensions.lead')}>
      <WaveViews waveId={waveId} open="dimensions" />
      <QueryState query={result}>
        {({ wave, reading }) =>
          reading === null ? (
            <NoAnswers
              wave={wave}
              missing={{ title: t('importance.dimensions.none'), text: t('importance.dimensions.noneText') }}
            />
          ) : wave.usableCount === 0 ? (
            <NoAnswers wave={wave} missing={null} />
          ) : (
            <Dimensions wave={wave} reading={reading} />
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
      <ItemTable reading={reading} />
    </Stack>
  )
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
