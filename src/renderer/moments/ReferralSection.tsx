import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import type { LookBack } from '#shared/moments/lookBack'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { SpecialSection } from './SpecialSection'
import './elements.css'

/** New customers who were brought by others, and whom to thank for them (domain.md K6). */
export function ReferralSection({ lookBack }: { lookBack: LookBack }) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const result = useApiQuery('moments.referral', { lookBack })
  const thank = useApiCommand('moments.thank')
  const set = (customerId: number, isThanked: boolean) =>
    thank.mutate({ customerId, isThanked }, { onError: report })
  return (
    <SpecialSection title={t('specialMoments.referral.title')} lead={t('specialMoments.referral.lead')}>
      <QueryState query={result}>
        {({ referred, newCustomers, arrivals, pending, thanked }) => (
          <>
            <Text size="sm">
              {referred.share === null
                ? t('specialMoments.referral.none')
                : t('specialMoments.referral.share', {
                    share: format.percent(referred.share, referred.n < 100 ? 0 : 1),
                    successes: referred.successes,
                    n: referred.n,
                    all: newCustomers,
                  })}
            </Text>
            <Arrivals arrivals={arrivals} />
            <Title order={3} size="h6" mt="md">
              {t('specialMoments.referral.pendingCount', { count: pending.length })}
            </Title>
            {pending.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('specialMoments.referral.noPending')}
              </Text>
            )}
            {pending.map((one) => (
              <Group key={one.id} justify="space-between" mt={6}>
                <Anchor component={Link} href={`/customers/${one.referrerId}`} size="sm">
                  {t('specialMoments.referral.brought', {
                    referrer: one.referrerName,
                    name: one.name,
                    date: format.date(one.day),
                  })}
                </Anchor>
                <Button size="compact-sm" variant="default" onClick={() => set(one.id, true)}>
                  {t('specialMoments.referral.thank')}
                </Button>
              </Group>
            ))}
            {thanked.length > 0 && (
              <Title order={3} size="h6" mt="md">
                {t('specialMoments.referral.thanked')}
              </Title>
            )}
            {thanked.map((one) => (
              <Group key={one.id} justify="space-between" mt={6}>
                <Text size="sm">
                  {t('specialMoments.referral.thankedOn', {
                    referrer: one.referrerName,
                    name: one.name,
                    date: format.date(one.thankedOn ?? one.day),
                  })}
                </Text>
                <Button size="compact-sm" variant="subtle" onClick={() => set(one.id, false)}>
                  {t('specialMoments.referral.undo')}
                </Button>
              </Group>
            ))}
          </>
        )}
      </QueryState>
    </SpecialSection>
  )
}

/** How the new customers came, one line each. */
function Arrivals({ arrivals }: Pick<Output<'moments.referral'>, 'arrivals'>) {
  const { t } = useTranslation()
  const most = Math.max(1, ...arrivals.map(({ n }) => n))
  if (arrivals.every(({ source }) => source === null)) return null
  const nameOf = (source: string | null) => {
    if (source === null) return t('specialMoments.referral.unknown')
    if (source === 'referred') return t('specialMoments.referral.byOther')
    return source || t('specialMoments.referral.otherWays')
  }
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('specialMoments.referral.how')}</th>
          <th scope="col" aria-hidden />
          <th scope="col" className="number">
            {t('specialMoments.referral.customers')}
          </th>
        </tr>
      </thead>
      <tbody>
        {arrivals.map(({ source, n }) => (
          <tr key={nameOf(source)}>
            <th scope="row">{nameOf(source)}</th>
            <td className="failure-bar" aria-hidden>
              <i style={{ width: `${(100 * n) / most}%` }} />
            </td>
            <td className="number">{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
