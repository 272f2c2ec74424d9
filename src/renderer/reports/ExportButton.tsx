import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const ExportDialog = lazy(() => import('./ExportDialog').then((m) => ({ default: m.ExportDialog })))

/** Opens the choice of what to export of a wave. */
export function ExportButton({ waveId }: { waveId: number }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('reports.export.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog waveId={waveId} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
