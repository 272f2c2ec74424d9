import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Customer, calledName } from '#shared/customers/customer'
import { plainWords } from '#shared/customers/searchText'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'

interface EraseDialogProps {
  readonly customer: Customer
  readonly onClose: () => void
}

/** Forgetting somebody for good: the name has to be written, because nothing brings it back. */
export function EraseDialog({ customer, onClose }: EraseDialogProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const report = useReport()
  const tell = useTell()
  const erase = useApiCommand('customers.erase')
  const [written, setWritten] = useState('')
  const name = calledName(customer)
  const isSure = plainWords(written) === plainWords(name)

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('customers.erase.title', { name })}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isSure || erase.isPending) return
          erase.mutate(
            { id: customer.id, confirmation: written },
            {
              onSuccess: () => {
                navigate('/customers')
                tell({ message: t('customers.erase.done') })
              },
              onError: report,
            },
          )
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('customers.erase.text')}</Text>
          <Text size="sm" fw={600}>
            {t('customers.erase.noUndo')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('customers.erase.backups')}
          </Text>
          <TextInput
            label={t('customers.erase.type', { name })}
            data-autofocus
            autoComplete="off"
            maxLength={200}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" color="red" disabled={!isSure} loading={erase.isPending}>
              {t('customers.erase.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
