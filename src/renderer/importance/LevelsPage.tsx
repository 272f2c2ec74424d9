import { Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { NoAnswers } from './NoAnswers'
import { Staircase } from './Staircase'
import { WaveViews } from './WaveViews'

/** The level of service received (domain.md §1.5); what the elements of service add is on their own page. */
export function LevelsPage({ params }: PageProps) {
  const { t } = useTranslation()
  const waveId = Number(params['waveId'])
  const result = useApiQuery('importance.levels', { waveId })
  const label = result.data?.wave.label
  const title = t('importance.levels.title')
  return (
    <Page title={label ? `${title}: ${label}` : title} lead={t('importance.levels.lead')}>
      <WaveViews waveId={waveId} open="levels" />
      <QueryState query={result}>
        {(data) => (
          <Stack gap="lg">
            {data.levels.length > 0 && data.wave.usableCount > 0 ? (
              data.levels.map((level) => <Staircase key={level.key} level={level} wave={data.wave} />)
            ) : (
              <NoAnswers
                wave={data.wave}
                missing={
                  data.levels.length === 0
                    ? { title: t('importance.levels.none'), text: t('importance.levels.noneText') }
                    : null
                }
              />
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
