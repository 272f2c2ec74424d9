import { Anchor, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ItemLine } from '#shared/aftersales/item'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'

/** Units that were sold, each with its warranty. */
export function ItemTable({ rows }: { rows: readonly ItemLine[] }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  return (
    <div className="surface">
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('aftersales.columns.product')}</Table.Th>
            <Table.Th>{t('aftersales.columns.serial')}</Table.Th>
            <Table.Th>{t('aftersales.columns.customer')}</Table.Th>
            <Table.Th>{t('aftersales.columns.soldOn')}</Table.Th>
            <Table.Th>{t('aftersales.columns.warranty')}</Table.Th>
            <Table.Th ta="right">{t('aftersales.columns.open')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>
                <Anchor component={Link} href={`/aftersales/items/${line.id}`} size="sm">
                  {line.product}
                </Anchor>
              </Table.Td>
              <Table.Td>{line.serial || t('aftersales.noSerial')}</Table.Td>
              <Table.Td>{line.customer?.name ?? t('aftersales.noCustomer')}</Table.Td>
              <Table.Td>{date(line.soldOn)}</Table.Td>
              <Table.Td>
                <WarrantyBadge line={line} />
              </Table.Td>
              <Table.Td ta="right">{line.openOrders > 0 && number(line.openOrders)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function WarrantyBadge({ line }: { line: ItemLine }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  if (line.isReplaced) return <ToneBadge tone="quiet">{t('aftersales.warranty.replaced')}</ToneBadge>
  if (line.warrantyEnd === null) return <ToneBadge tone="quiet">{t('aftersales.warranty.none')}</ToneBadge>
  return line.isInWarranty ? (
    <ToneBadge tone="good">{t('aftersales.warranty.short', { date: date(line.warrantyEnd) })}</ToneBadge>
  ) : (
    <ToneBadge tone="quiet">
      {t('aftersales.warranty.shortEnded', { date: date(line.warrantyEnd) })}
    </ToneBadge>
  )
}
