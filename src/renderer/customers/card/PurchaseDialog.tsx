import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { DateField } from '../../ui/DateField'
import { nowLocal } from '../nowLocal'

interface PurchaseDialogProps {
  readonly customerId: number
  readonly onClose: () => void
}

/** What somebody bought: the day and how much, for telling who comes often and who no longer does. */
export function PurchaseDialog({ customerId, onClose }: PurchaseDialogProps) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const add = useApiCommand('customers.addPurchase')
  const [boughtOn, setBoughtOn] = useState<string | null>(() => nowLocal().slice(0, 10))
  const [amount, setAmount] = useState<number | null>(null)
  const [note, setNote] = useState('')
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
          add.mutate(
            { customerId, purchase: { boughtOn, amount, note } },
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
            <NumberInput
              label={t('customers.purchase.amount')}
              required
              data-autofocus
              min={0}
              max={1e9}
              decimalScale={2}
              hideControls
              decimalSeparator={i18n.language === 'en' ? '.' : ','}
              allowedDecimalSeparators={[',', '.']}
              value={amount ?? ''}
              onChange={(value) => setAmount(typeof value === 'number' ? value : null)}
            />
            <DateField label={t('customers.purchase.boughtOn')} value={boughtOn} onChange={setBoughtOn} />
          </Group>
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
