import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Call } from '#shared/customers/contacts.contract'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTellUndoable } from '../../app/useTell'
import { ContactForm } from '../card/ContactForm'

interface FinishCallDialogProps {
  readonly call: Call
  readonly onClose: () => void
}

/** What came of a call, and what comes next. */
export function FinishCallDialog({
  call: { customer, contactId, step, channel, reason },
  onClose,
}: FinishCallDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const finish = useApiCommand('customers.finishCall')
  const undo = useApiCommand('history.undo')
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('customers.calls.finish', { name: customer.preferredName || customer.name })}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <ContactForm
        begin={{
          direction: 'out',
          channel: channel ?? 'call',
          subject: step || t(`customers.calls.reasons.${reason}`),
        }}
        mayContact
        isSaving={finish.isPending}
        onCancel={onClose}
        onSave={(contact) =>
          finish.mutate(
            { customerId: customer.id, doneContactId: contactId, contact },
            {
              onSuccess: () => {
                onClose()
                tellUndoable(t('customers.contact.saved'), () => undo.mutate({}, { onError: report }))
              },
              onError: report,
            },
          )
        }
      />
    </Modal>
  )
}
