import { Button, Group, Modal, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../ui/DateField'
import { today } from './today'

interface CloseWaveDialogProps {
  readonly onClose: () => void
  /** The day on which the wave ends. */
  readonly onSubmit: (closedOn: string) => void
}

export function CloseWaveDialog({ onClose, onSubmit }: CloseWaveDialogProps) {
  const { t } = useTranslation()
  const [closedOn, setClosedOn] = useState<string | null>(today())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (closedOn !== null) onSubmit(closedOn)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('surveys.wave.closeTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Text size="sm" mb="sm">
          {t('surveys.wave.closeText')}
        </Text>
        <DateField
          data-autofocus
          label={t('surveys.wave.closedOn')}
          value={closedOn}
          error={closedOn === null && t('surveys.wave.dateMissing')}
          onChange={setClosedOn}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit">{t('surveys.wave.close')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
