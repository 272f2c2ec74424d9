import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/customers/customer'
import { useFormat } from '../ui/useFormat'

/** A customer in two lines: the name, and how to tell one Ana from another. */
export function CustomerLine({ customer }: { customer: CustomerCard }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, preferredName, phone, email, contactCount, lastContactAt } = customer
  const details = [
    phone === name ? '' : phone,
    email,
    t('customers.contacts', { count: contactCount }),
    lastContactAt === null
      ? ''
      : t('customers.lastContact', { date: format.date(lastContactAt.slice(0, 10)) }),
  ]
  return (
    <span className="customer-line">
      <span className="customer-line-name">
        {preferredName === '' || preferredName === name ? name : `${name} (${preferredName})`}
      </span>
      <small>{details.filter((part) => part !== '').join(' · ')}</small>
    </span>
  )
}
