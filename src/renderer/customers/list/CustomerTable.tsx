import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CustomerListRow } from '#shared/customers/customers.contract'
import { ToneBadge } from '../../ui/ToneBadge'
import { useFormat } from '../../ui/useFormat'
import { moveByArrows } from '../moveByArrows'
import { segmentTone } from '../segmentTone'

interface CustomerTableProps {
  readonly rows: readonly CustomerListRow[]
  readonly segments: ReadonlyMap<string, string>
}

/** One line a customer. The arrows go from one to the next, Enter opens it. */
export function CustomerTable({ rows, segments }: CustomerTableProps) {
  const { t } = useTranslation()
  return (
    <section className="surface scroll-across" aria-label={t('customers.list.label')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('customers.fields.name')}</th>
            <th scope="col">{t('customers.fields.phone')}</th>
            <th scope="col">{t('customers.list.segment')}</th>
            <th scope="col">{t('customers.fields.tags')}</th>
            <th scope="col" className="number">
              {t('customers.list.contacts')}
            </th>
            <th scope="col">{t('customers.list.lastContact')}</th>
            <th scope="col">{t('customers.list.lastPurchase')}</th>
          </tr>
        </thead>
        <tbody onKeyDown={(event) => moveByArrows(event, 'th a')}>
          {rows.map((row) => (
            <Row key={row.id} row={row} segment={segments.get(row.segment ?? 'none') ?? ''} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Row = memo(function Row({ row, segment }: { row: CustomerListRow; segment: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <tr>
      <th scope="row">
        <Link href={`/customers/${row.id}`} className="customer-link">
          {row.name}
        </Link>
        {!row.mayContact && <small className="customer-quiet">{t('customers.list.noConsent')}</small>}
      </th>
      <td>{row.phone || t('app.noData')}</td>
      <td>
        {row.segment === null ? (
          t('app.noData')
        ) : (
          <ToneBadge tone={segmentTone(row.segment)}>{segment}</ToneBadge>
        )}
      </td>
      <td className="customer-tags">{row.tags.join(', ')}</td>
      <td className="number">{format.number(row.contactCount)}</td>
      <td>{format.date(row.lastContactAt?.slice(0, 10) ?? null)}</td>
      <td>{format.date(row.lastPurchaseOn)}</td>
    </tr>
  )
})
