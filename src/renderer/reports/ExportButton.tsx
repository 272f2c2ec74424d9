import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const ExportDialog = lazy(() => import('./ExportDialog').then((m) => ({ default: m.ExportDialog })))

interface ExportButtonProps {
  /** Null for a libreta that has none. */
  readonly waveId: number | null
  /** A day of the period that is shown, of a libreta without a wave. */
  readonly start?: string
  /** The libreta that goes along; the first one of the survey where left out. */
  readonly scorecardId?: number
}

/** Opens the choice of what to export of a wave, or of a period. */
export function ExportButton({ waveId, start, scorecardId }: ExportButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('reports.export.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog
            waveId={waveId}
            start={start ?? null}
            scorecardId={scorecardId ?? null}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
