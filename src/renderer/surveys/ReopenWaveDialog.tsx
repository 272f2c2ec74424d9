import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'

interface ReopenWaveDialogProps {
  readonly wave: Wave
  readonly onClose: () => void
}

/** Opens a closed wave again, for a reason that stays in sight. */
export function ReopenWaveDialog({ wave, onClose }: ReopenWaveDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const reopen = useApiCommand('surveys.reopenWave')
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = reason.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isMissing || reopen.isPending) return
    const onSuccess = () => {
      onClose()
      tell({ message: t('surveys.wave.reopened', { label: wave.label }) })
    }
    reopen.mutate({ waveId: wave.id, reason: reason.trim() }, { onSuccess, onError: report })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('waves.reopening.title')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Text size="sm" mb="sm">
          {t('waves.reopening.text')}
        </Text>
        <TextInput
          data-autofocus
          label={t('waves.reopening.reason')}
          maxLength={300}
          value={reason}
          error={isChecked && isMissing && t('waves.reopening.reasonMissing')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={reopen.isPending}>
            {t('surveys.wave.reopen')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
