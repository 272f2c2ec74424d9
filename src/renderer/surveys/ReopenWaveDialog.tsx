import { useTranslation } from 'react-i18next'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { ReasonDialog } from '../ui/ReasonDialog'

interface ReopenWaveDialogProps {
  readonly wave: Wave
  readonly onClose: () => void
}

/** Opens a closed wave again, for a reason that stays in sight. */
export function ReopenWaveDialog({ wave, onClose }: ReopenWaveDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const { mutate, isPending } = useApiCommand('surveys.reopenWave')

  const reopen = (reason: string) => {
    const onSuccess = () => {
      onClose()
      tell({ message: t('surveys.wave.reopened', { label: wave.label }) })
    }
    mutate({ waveId: wave.id, reason }, { onSuccess, onError: report })
  }

  return (
    <ReasonDialog
      title={t('waves.reopening.title')}
      text={t('waves.reopening.text')}
      label={t('waves.reopening.reason')}
      missing={t('waves.reopening.reasonMissing')}
      maxLength={300}
      submitLabel={t('surveys.wave.reopen')}
      isPending={isPending}
      onSubmit={reopen}
      onClose={onClose}
    />
  )
}
