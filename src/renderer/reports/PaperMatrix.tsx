import { useTranslation } from 'react-i18next'
import type { ImportanceResult } from '#shared/importance/importance.contract'
import { crosshairOf, type MatrixPoint } from '#shared/importance/matrix'
import { MatrixChart } from '../importance/MatrixChart'

interface PaperMatrixProps {
  readonly importance: ImportanceResult
  readonly points: readonly MatrixPoint[]
}

/** The matrix as its page shows it. */
export function PaperMatrix({ importance, points }: PaperMatrixProps) {
  const { t } = useTranslation()
  const { attributes, settings, importanceScale, performanceScale } = importance
  const scales = { importanceScale, performanceScale }
  const preset = settings.preset === 'own' ? 'means' : settings.preset
  const crosshair = settings.own ?? crosshairOf(preset, attributes, scales)
  if (!crosshair) return null
  return (
    <figure className="report-figure">
      <figcaption>
        <strong>{t('importance.chart')}</strong>
      </figcaption>
      <MatrixChart points={points} crosshair={crosshair} scales={scales} onMove={null} />
    </figure>
  )
}
