import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { capital, useMonthName } from './monthWords'

/** Opens a closed month again, for a reason that stays written. */
export function ReopenDialog({ month, onClose }: { month: string; onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const name = useMonthName()(month)
  const reopen = useApiCommand('months.reopen')
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = reason.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isMissing || reopen.isPending) return
    const onSuccess = () => {
      onClose()
      tell({ message: t('months.reopen.done', { month: capital(name) }) })
    }
    reopen.mutate({ month, reason: reason.trim() }, { onSuccess, onError: report })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('months.reopen.title', { month: name })}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Text size="sm" mb="sm">
          {t('months.reopen.text')}
        </Text>
        <TextInput
          data-autofocus
          label={t('months.reopen.reason')}
          maxLength={500}
          value={reason}
          error={isChecked && isMissing && t('months.reopen.reasonMissing')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={reopen.isPending}>
            {t('months.reopen.do')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
