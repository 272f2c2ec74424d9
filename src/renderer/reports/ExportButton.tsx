import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const ExportDialog = lazy(() => import('./ExportDialog').then((m) => ({ default: m.ExportDialog })))

interface ExportButtonProps {
  readonly waveId: number
  /** The libreta that goes along; the first one of the survey where left out. */
  readonly scorecardId?: number
}

/** Opens the choice of what to export of a wave. */
export function ExportButton({ waveId, scorecardId }: ExportButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('reports.export.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog waveId={waveId} scorecardId={scorecardId ?? null} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
