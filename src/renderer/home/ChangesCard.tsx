import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SureChange } from '#shared/home/home.contract'
import { addressOfIndicator } from '#shared/indicators/addressOfIndicator'
import { useApiQuery } from '../app/api'
import { NewActionButton } from '../plan/NewActionButton'
import { useEffectWords } from '../plan/useEffectWords'
import { ToneBadge } from '../ui/ToneBadge'
import { HomeCard } from './HomeCard'

/** What surely changed between its two newest measures, each with its interval; nothing while nothing did. */
export function ChangesCard() {
  const { t } = useTranslation()
  const changes = useApiQuery('home.minute', {}).data?.changes ?? []
  if (changes.length === 0) return null
  return (
    <HomeCard id="home-changes" title={t('home.changes.title')}>
      <ul className="home-list">
        {changes.map((change) => (
          <Change key={change.indicator.key} change={change} />
        ))}
      </ul>
    </HomeCard>
  )
}

function Change({ change: { indicator, direction, effect } }: { readonly change: SureChange }) {
  const { t } = useTranslation()
  const words = useEffectWords()
  const name = words.name(indicator)
  const isWorse = effect.verdict === 'worse'
  return (
    <li>
      <div className="home-line">
        <Group gap="xs" wrap="nowrap" align="baseline">
          <ToneBadge tone={isWorse ? 'bad' : 'good'}>
            {t(isWorse ? 'home.changes.worse' : 'home.changes.better')}
          </ToneBadge>
          <Anchor component={Link} href={addressOfIndicator(indicator.key)} size="sm" fw={560} c="inherit">
            {name}
          </Anchor>
        </Group>
        {isWorse && (
          <NewActionButton
            origin={{ kind: 'indicator', id: indicator.key, label: name }}
            indicatorKey={indicator.key}
          />
        )}
      </div>
      <Text size="xs" c="dimmed">
        {words.sentence(indicator, direction, effect)}
      </Text>
    </li>
  )
}
