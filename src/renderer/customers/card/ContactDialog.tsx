import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { ContactForm } from './ContactForm'

interface ContactDialogProps {
  readonly customerId: number
  /** The contact to be changed; null for a new one. */
  readonly contactId: number | null
  readonly mayContact: boolean
  readonly onClose: () => void
}

/** What was spoken, to be noted or corrected. */
export function ContactDialog({ customerId, contactId, mayContact, onClose }: ContactDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const known = useApiQuery('customers.contact', contactId === null ? null : { id: contactId }).data
  const add = useApiCommand('customers.addContact')
  const update = useApiCommand('customers.updateContact')
  const after = {
    onSuccess: () => {
      onClose()
      tell({ message: t('customers.contact.saved') })
    },
    onError: report,
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(contactId === null ? 'customers.contact.add' : 'customers.contact.edit')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {(contactId === null || known) && (
        <ContactForm
          {...(known ? { known } : {})}
          mayContact={mayContact}
          isSaving={add.isPending || update.isPending}
          onCancel={onClose}
          onSave={(contact) =>
            contactId === null
              ? add.mutate({ customerId, contact }, after)
              : update.mutate({ id: contactId, contact }, after)
          }
        />
      )}
    </Modal>
  )
}
