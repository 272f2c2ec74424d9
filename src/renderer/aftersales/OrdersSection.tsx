import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemDetail, ServiceOrder } from '#shared/aftersales/item'
import { useDeed } from '../calendar/useDeed'
import { DueBadge } from '../ui/DueBadge'
import { today } from '../ui/now'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { OrderDialog } from './OrderDialog'
import { draftOf } from './orderForm'
import { usePrint } from './usePrint'

/** The work that was done for a unit, and what is still to be done. */
export function OrdersSection({ detail }: { detail: ItemDetail }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<ServiceOrder | 'new' | null>(null)
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('aftersales.order.title')}
        </Title>
        <Button size="xs" onClick={() => setAsked('new')}>
          {t('aftersales.order.add')}
        </Button>
      </Group>
      {detail.orders.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('aftersales.order.none')}
        </Text>
      ) : (
        <ul className="aftersales-lines">
          {detail.orders.map((order) => (
            <OrderItem key={order.id} order={order} onOpen={() => setAsked(order)} />
          ))}
        </ul>
      )}
      {asked !== null && (
        <OrderDialog detail={detail} order={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}

interface OrderItemProps {
  readonly order: ServiceOrder
  readonly onOpen: () => void
}

function OrderItem({ order, onOpen }: OrderItemProps) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const change = useDeed('aftersales.changeOrder')
  const { isPending, print } = usePrint()
  const { kind, promisedOn, doneOn, decided, repeats, charged, cost } = order
  const said = [order.problem, order.work, order.parts].filter((text) => text !== '').join('\n')
  const money = (amount: number | null) => number(amount, 2)
  return (
    <li className="aftersales-line">
      <strong>{t(`aftersales.kinds.${kind}`)}</strong>
      <time dateTime={order.reportedOn}>{date(order.reportedOn)}</time>
      {doneOn !== null ? (
        <ToneBadge tone="quiet">{t('aftersales.order.doneAt', { date: date(doneOn) })}</ToneBadge>
      ) : (
        <ToneBadge tone="warn">{t('aftersales.order.open')}</ToneBadge>
      )}
      {promisedOn !== null && (
        <span>
          {t('aftersales.order.promisedAt', { date: date(promisedOn) })}{' '}
          <DueBadge dueOn={promisedOn} doneOn={doneOn} />
        </span>
      )}
      {kind === 'repair' && (
        <ToneBadge tone={order.isInWarranty ? 'good' : 'quiet'}>
          {t(order.isInWarranty ? 'aftersales.order.inWarranty' : 'aftersales.order.outOfWarranty')}
        </ToneBadge>
      )}
      {repeats && (
        <ToneBadge tone="bad">{t('aftersales.order.repeats', { date: date(repeats.doneOn) })}</ToneBadge>
      )}
      <span className="aftersales-line-end">
        {doneOn === null && kind !== 'training' && (
          <Button
            size="compact-xs"
            variant="light"
            loading={change.isPending}
            onClick={() =>
              change.run(
                { id: order.id, order: { ...draftOf(order), doneOn: today() } },
                t('aftersales.order.finished'),
              )
            }
          >
            {t('aftersales.order.finish')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          loading={isPending}
          aria-label={`${t('aftersales.paper.printTicket')}: ${t(`aftersales.kinds.${kind}`)} ${date(order.reportedOn)}`}
          onClick={() => print({ paper: 'ticket', id: order.id })}
        >
          {t('aftersales.order.ticket')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${t('aftersales.order.edit')}: ${t(`aftersales.kinds.${kind}`)} ${date(order.reportedOn)}`}
          onClick={onOpen}
        >
          {t('aftersales.order.edit')}
        </Button>
      </span>
      {said !== '' && <p>{said}</p>}
      {decided && (
        <Text size="xs" c="dimmed" component="p">
          {t('aftersales.order.decided', { reason: decided.reason })}
        </Text>
      )}
      {(charged !== null || cost !== null) && (
        <Text size="xs" c="dimmed" component="p">
          {t('aftersales.order.money', { charged: money(charged), cost: money(cost) })}
        </Text>
      )}
    </li>
  )
}
