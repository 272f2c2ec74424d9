import { useTranslation } from 'react-i18next'
import type { Survey } from '#shared/surveys/surveys.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { WaveDialog } from './WaveDialog'

interface OpenWaveDialogProps {
  readonly survey: Survey
  readonly onClose: () => void
}

/** Holds the survey once more. */
export function OpenWaveDialog({ survey, onClose }: OpenWaveDialogProps) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const openWave = useApiCommand('surveys.openWave')
  const stillOpen = survey.waves.filter((wave) => wave.closedOn === null).at(-1)
  const version = survey.versionNumber

  const labelFor = (openedOn: string) =>
    t('surveys.wave.defaultLabel', {
      number: survey.waves.length + 1,
      month: new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' }).format(
        new Date(openedOn),
      ),
      year: openedOn.slice(0, 4),
    })

  return (
    <WaveDialog
      surveyId={survey.id}
      title={t('surveys.wave.openTitle')}
      text={t('surveys.wave.openText', { version, next: version + 1 })}
      {...(stillOpen && { warning: t('surveys.wave.alreadyOpen', { label: stillOpen.label }) })}
      action={t('surveys.wave.open')}
      labelFor={labelFor}
      isPending={openWave.isPending}
      onClose={onClose}
      onSubmit={(wave) =>
        openWave.mutate(
          { surveyId: survey.id, wave },
          {
            onSuccess: () => {
              onClose()
              tell({ message: t('surveys.wave.opened', { label: wave.label }) })
            },
            onError: report,
          },
        )
      }
    />
  )
}
