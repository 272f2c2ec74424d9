import { Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NewCustomer } from './NewCustomer'

interface AddCustomerDialogProps {
  readonly onMade: (id: number) => void
  readonly onClose: () => void
}

/** A new customer, with as little as is known now. */
export function AddCustomerDialog({ onMade, onClose }: AddCustomerDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('customers.addTitle')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('customers.addHelp')}
      </Text>
      <NewCustomer typed="" onMade={onMade} onCancel={onClose} />
    </Modal>
  )
}
