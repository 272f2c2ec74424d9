import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ServicesResult } from '#shared/services/services.contract'
import { percentageDecimals } from '#shared/stats/numbers'
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
  const result = useApiQuery('services.wave', { waveId })
  const label = result.data?.wave.label
  return (
    <Page title={label ? `${t('services.title')}: ${label}` : t('services.title')} lead={t('services.lead')}>
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
            <Services result={data} />
          )
        }
      </QueryState>
    </Page>
  )
}

function Services({ result }: { result: ServicesResult }) {
  const { t } = useTranslation()
  const { wave, customers, others } = result
  return (
    <Stack gap="lg">
      <Missed result={result} />
      <ServiceBars wave={wave} people={customers} />
      <ServiceTable wave={wave} people={customers} title={t('services.title')} />
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
function Missed({ result: { missed, customers, wave } }: { result: ServicesResult }) {
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
