import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/customers/customer'
import { CustomerLine } from './CustomerLine'

interface ChosenCustomerProps {
  readonly customer: CustomerCard
  readonly onChange: () => void
}

/** Who was chosen, and the way to choose somebody else. */
export function ChosenCustomer({ customer, onChange }: ChosenCustomerProps) {
  const { t } = useTranslation()
  return (
    <div className="customer-chosen">
      <CustomerLine customer={customer} />
      <Button
        variant="default"
        size="xs"
        onClick={onChange}
        aria-label={t('customers.picker.changeOf', { name: customer.name })}
      >
        {t('customers.picker.change')}
      </Button>
    </div>
  )
}
