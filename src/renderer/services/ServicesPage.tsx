import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ServicesReading } from '#shared/services/services.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import type { Wave } from '#shared/surveys/surveys.contract'
import { GroupFigure, type GroupRow } from '../analysis/groups/GroupTable'
import { useShownTitle } from '../analysis/groups/groupNames'
import { SplitView } from '../analysis/groups/SplitView'
import { useSplitChoice } from '../analysis/groups/useSplitChoice'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { NoAnswers } from '../importance/NoAnswers'
import { WaveViews } from '../importance/WaveViews'
import { NewActionButton } from '../plan/NewActionButton'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { ServiceBars } from './ServiceBars'
import { ServiceTable } from './ServiceTable'

/** Which services customers want, how much they matter, and what is missing (domain.md §1.1). */
export function ServicesPage({ params }: PageProps) {
  const { t } = useTranslation()
  const waveId = Number(params['waveId'])
  const { split, group } = useSplitChoice()
  const result = useApiQuery('services.wave', { waveId, split })
  const shownTitle = useShownTitle()
  const serviceRows = useServiceRows()
  return (
    <Page title={shownTitle(t('services.title'), result.data, group)} lead={t('services.lead')}>
      <WaveViews waveId={waveId} open="services" />
      <QueryState query={result}>
        {(data) =>
          data.customers.services.length === 0 ? (
            <NoAnswers
              wave={data.wave}
              missing={{ title: t('services.none'), text: t('services.noneText') }}
            />
          ) : data.wave.usableCount === 0 ? (
            <NoAnswers wave={data.wave} missing={null} />
          ) : (
            <SplitView all={data} split={data.split} rows={serviceRows(data)}>
              {(reading) => <Services wave={data.wave} reading={reading} />}
            </SplitView>
          )
        }
      </QueryState>
    </Page>
  )
}

interface ServicesProps {
  readonly wave: Wave
  readonly reading: ServicesReading
}

function Services({ wave, reading }: ServicesProps) {
  const { t } = useTranslation()
  const { customers, others } = reading
  return (
    <Stack gap="lg">
      <Missed wave={wave} reading={reading} />
      <ServiceBars wave={wave} people={customers} />
      <ServiceTable wave={wave} people={customers} title={t('services.title')} />
      {others === null && (
        <Text size="sm" c="dimmed">
          {t('services.othersHow')}{' '}
          <Anchor component={Link} href={`/surveys/${wave.surveyId}/edit`} size="sm" underline="always">
            {t('services.othersHowLink')}
          </Anchor>
        </Text>
      )}
      {others && (
        <section>
          <Title order={2} size="h4" mb={4}>
            {t('services.others')}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {others.sheets === 0
              ? t('services.othersNone')
              : t('services.othersText', { count: others.sheets })}
          </Text>
          {others.sheets > 0 && (
            <ServiceTable wave={wave} people={others} title={t('services.others')} isApart />
          )}
        </section>
      )}
    </Stack>
  )
}

/** What customers want and the business does not give. */
function Missed({ wave, reading: { missed, customers } }: ServicesProps) {
  const { t } = useTranslation()
  const { percent, number } = useFormat()
  const localText = useLocalText()
  const lines = missed.flatMap((key) => customers.services.find((service) => service.key === key) ?? [])
  return (
    <section className="surface surface-pad">
      <Title order={2} size="h4">
        {t('services.missed')}
      </Title>
      <Text size="sm" c="dimmed">
        {t(lines.length === 0 ? 'services.missedNone' : 'services.missedText')}
      </Text>
      {lines.length > 0 && (
        <ol>
          {lines.map(({ key, name, demand, points }) => (
            <li key={key}>
              {demand.share === null
                ? t('services.missedPoints', { name: localText(name), points: number(points, 1) })
                : t('services.missedLine', {
                    name: localText(name),
                    share: percent(demand.share, percentageDecimals(demand.n)),
                    n: number(demand.n),
                  })}{' '}
              <NewActionButton
                origin={{ kind: 'service', id: `${wave.id}:${key}`, label: localText(name) }}
                what={t('services.offerIt', { name: localText(name) })}
                isForemost={key === missed[0]}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What the groups have side by side: how many want each service; the points where that is not asked. */
function useServiceRows(): (reading: ServicesReading) => GroupRow<ServicesReading>[] {
  const { percent, number } = useFormat()
  const localText = useLocalText()
  return ({ customers: { services } }) => {
    const hasDemand = services.some(({ demand }) => demand.n > 0)
    return services.map(({ key, name }) => ({
      key,
      name: localText(name),
      cell: ({ customers }: ServicesReading) => {
        const service = customers.services.find((each) => each.key === key)
        if (!service) return null
        const { demand, points } = service
        return hasDemand ? (
          <GroupFigure text={percent(demand.share, percentageDecimals(demand.n))} n={demand.n} />
        ) : (
          <GroupFigure text={number(points, 1)} n={customers.points?.n ?? 0} />
        )
      },
    }))
  }
}
