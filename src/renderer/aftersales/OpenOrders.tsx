import { Anchor, Table, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import { DueBadge } from '../ui/DueBadge'
import { useFormat } from '../ui/useFormat'
import { unitName } from './useWarrantyWord'

/** Work that is not done yet: what was promised first. */
export function OpenOrders() {
  const { t } = useTranslation()
  const { date } = useFormat()
  const orders = useApiQuery('aftersales.openOrders', {}).data
  if (!orders || orders.length === 0) return null
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('aftersales.openOrders')}
      </Title>
      <div className="surface">
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('aftersales.columns.kind')}</Table.Th>
              <Table.Th>{t('aftersales.columns.product')}</Table.Th>
              <Table.Th>{t('aftersales.columns.customer')}</Table.Th>
              <Table.Th>{t('aftersales.columns.reported')}</Table.Th>
              <Table.Th>{t('aftersales.columns.promised')}</Table.Th>
              <Table.Th>{t('aftersales.columns.technician')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {orders.map((order) => (
              <Table.Tr key={order.id}>
                <Table.Td>{t(`aftersales.kinds.${order.kind}`)}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={`/aftersales/items/${order.itemId}`} size="sm">
                    {unitName(order)}
                  </Anchor>
                </Table.Td>
                <Table.Td>{order.customerName ?? t('aftersales.noCustomer')}</Table.Td>
                <Table.Td>{date(order.reportedOn)}</Table.Td>
                <Table.Td>
                  {date(order.promisedOn)}{' '}
                  {order.promisedOn !== null && <DueBadge dueOn={order.promisedOn} />}
                </Table.Td>
                <Table.Td>{order.technician}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}
