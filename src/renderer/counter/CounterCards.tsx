import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { FEWEST_FIRM, FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { percentageDecimals } from '#shared/stats/numbers'
import type { Proportion } from '#shared/stats/proportion'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { useFormat } from '../ui/useFormat'

interface CounterCardsProps {
  readonly figures: Output<'counter.figures'>
  /** Called to say what the average purchase is. */
  readonly onTicket: () => void
}

/** The four figures of the counter. */
export function CounterCards({ figures, onTicket }: CounterCardsProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const isOwner = useIsOwner()
  const ticket = useApiQuery('counter.settings', {}).data?.averageTicket ?? null
  const { visits, conversion, lostByService, lostValue, lostSales, wanted } = figures
  return (
    <div className="counter-figures">
      <Card title={t('counter.figures.visits')} value={number(visits)}>
        {t('counter.figures.visitsHelp', {
          bought: number(figures.bought),
          notBought: number(figures.notBought),
          unknown: number(figures.unknown),
        })}
      </Card>
      <ShareCard title={t('counter.figures.conversion')} of="counter.figures.of" share={conversion} />
      <ShareCard
        title={t('counter.figures.lostByService')}
        of="counter.figures.lostByServiceOf"
        share={lostByService}
      />
      {isOwner && (
        <Card title={t('counter.figures.lostValue')} value={number(lostValue)}>
          {ticket === null ? (
            <Anchor component="button" type="button" size="xs" onClick={onTicket} ta="left">
              {t('counter.figures.ticketMissing')}
            </Anchor>
          ) : (
            t('counter.figures.lostValueHelp', {
              count: lostSales,
              ticket: number(ticket, Number.isInteger(ticket) ? 0 : 2),
            })
          )}{' '}
          {t('counter.figures.lostValueRule')}{' '}
          {wanted &&
            wanted.n > 0 &&
            t('counter.figures.wanted', { count: wanted.n, value: number(wanted.value) })}
        </Card>
      )}
    </div>
  )
}

interface CardProps {
  readonly title: string
  readonly value: string
  readonly children: ReactNode
}

function Card({ title, value, children }: CardProps) {
  return (
    <section className="surface surface-pad" aria-label={title}>
      <Text size="sm" fw={560}>
        {title}
      </Text>
      <div className="counter-figure-value">{value}</div>
      <Text size="xs" c="dimmed" component="div">
        {children}
      </Text>
    </section>
  )
}

interface ShareCardProps {
  readonly title: string
  readonly of: 'counter.figures.of' | 'counter.figures.lostByServiceOf'
  readonly share: Proportion
}

/** A share with its interval, shown as far as its n allows (domain.md §0.1, C6). */
function ShareCard({ title, of, share: { share, n, successes, interval } }: ShareCardProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const say = (value: number | null) => percent(value, percentageDecimals(n))
  const isShown = n >= FEWEST_SHOWN
  const said = [
    t(of, { part: successes, n }),
    ...(isShown && interval
      ? [t('counter.figures.interval', { low: say(interval.low), high: say(interval.high) })]
      : []),
    ...(isShown && n < FEWEST_FIRM ? [t('counter.figures.hint')] : []),
  ]
  return (
    <Card title={title} value={isShown || n === 0 ? say(share) : t('counter.figures.few')}>
      {said.join(' · ')}
    </Card>
  )
}
