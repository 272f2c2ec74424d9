import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CustomerRole, customerRoles } from '#shared/customers/customer'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { AmountField } from '../../ui/AmountField'
import { DateField } from '../../ui/DateField'
import { stopsAtUnreadable } from '../../ui/unreadable'
import { nowLocal } from '../nowLocal'

interface PurchaseDialogProps {
  readonly customerId: number
  readonly onClose: () => void
}

/** What somebody bought: the day and how much, for telling who comes often and who no longer does. */
export function PurchaseDialog({ customerId, onClose }: PurchaseDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const add = useApiCommand('customers.addPurchase')
  const [boughtOn, setBoughtOn] = useState<string | null>(() => nowLocal().slice(0, 10))
  const [amount, setAmount] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const [role, setRole] = useState<CustomerRole | null>(null)
  const isWhole = boughtOn !== null && amount !== null && amount >= 0

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('customers.purchase.add')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (boughtOn === null || amount === null || add.isPending) return
          if (stopsAtUnreadable(event.currentTarget)) return
          add.mutate(
            { customerId, purchase: { boughtOn, amount, note, role } },
            {
              onSuccess: () => {
                onClose()
                tell({ message: t('customers.purchase.saved') })
              },
              onError: report,
            },
          )
        }}
      >
        <Stack gap="sm">
          <Group grow align="flex-start">
            <AmountField
              label={t('customers.purchase.amount')}
              required
              data-autofocus
              value={amount}
              onChange={setAmount}
            />
            <DateField label={t('customers.purchase.boughtOn')} value={boughtOn} onChange={setBoughtOn} />
          </Group>
          <Select
            label={t('customers.purchase.role')}
            description={t('customers.purchase.roleHelp')}
            clearable
            clearButtonProps={{ 'aria-label': t('app.remove') }}
            data={customerRoles.map((value) => ({
              value,
              label: `${t(`customers.roles.${value}`)}: ${t(`customers.rolesHelp.${value}`)}`,
            }))}
            value={role}
            onChange={(value) => setRole(CustomerRole.safeParse(value).data ?? null)}
          />
          <TextInput
            label={t('customers.purchase.note')}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" disabled={!isWhole} loading={add.isPending}>
              {t('customers.purchase.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
