import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PinForm } from './PinForm'
import './session.css'

interface SitDownDialogProps {
  readonly person: { readonly id: number; readonly name: string }
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Somebody with a PIN takes the seat. */
export function SitDownDialog({ person, onOpen, onClose }: SitDownDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('session.sitDown', { name: person.name })}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <PinForm person={person} onOpen={onOpen} />
    </Modal>
  )
}
