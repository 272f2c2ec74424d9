import { Button, Group, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useMonthName } from './monthWords'

/** How many customers were served in the month, typed where it is missed. */
export function ServedInput({ month, onSaved }: { month: string; onSaved: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const name = useMonthName()
  const setServed = useApiCommand('cases.standards.setServed')
  const [customers, setCustomers] = useState<string | number>('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Number(customers) < 1) return
    setServed.mutate({ month, customers: Number(customers) }, { onSuccess: onSaved, onError: report })
  }
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap">
        <NumberInput
          aria-label={t('months.check.customers', { month: name(month) })}
          size="xs"
          w={96}
          min={1}
          max={10_000_000}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={customers}
          onChange={setCustomers}
        />
        <Button size="xs" variant="default" type="submit" loading={setServed.isPending}>
          {t('months.check.saveCustomers')}
        </Button>
      </Group>
    </form>
  )
}
