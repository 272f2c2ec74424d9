import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#shared/responses/responses.contract'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'

interface VoidDialogProps {
  readonly sheet: Sheet
  readonly onClose: () => void
}

/** Takes a sheet out of the count, with its reason; Enter confirms once there is one. */
export function VoidDialog({ sheet, onClose }: VoidDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const voidSheet = useApiCommand('responses.void')
  const [reason, setReason] = useState('')
  const canVoid = reason.trim() !== '' && !voidSheet.isPending
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('capture.sheets.voidSheet', { number: sheet.sheetNumber })}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (canVoid) {
            voidSheet.mutate({ id: sheet.id, reason: reason.trim() }, { onSuccess: onClose, onError: report })
          }
        }}
      >
        <Text size="sm">{t('capture.sheets.voidText')}</Text>
        <TextInput
          mt="md"
          label={t('capture.sheets.reason')}
          placeholder={t('capture.sheets.reasonExample')}
          required
          maxLength={300}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!canVoid}>
            {t('capture.sheets.void')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
