import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixPoint } from '#shared/importance/matrix'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useTitleOfGroup } from '../analysis/groups/shownGroup'
import { ChartFrame } from '../charts/ChartFrame'
import { svgDrawing } from '../charts/drawings'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { matrixSize } from './MatrixChart'

interface MatrixFrameProps {
  readonly wave: Wave
  readonly points: readonly MatrixPoint[]
  readonly children: ReactNode
}

/** The matrix with its title, its picture and its figures. */
export function MatrixFrame({ wave, points, children }: MatrixFrameProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const localText = useLocalText()
  const titleOf = useTitleOfGroup()
  const box = useRef<HTMLDivElement>(null)
  const n = Math.min(...points.map(({ attribute: { performance } }) => performance.n))
  return (
    <ChartFrame
      hasTable
      title={titleOf(t('importance.chart'))}
      source={`${wave.label} · ${t('analysis.nIs', { n: number(n) })}`}
      drawing={svgDrawing(
        () => box.current?.querySelector<SVGSVGElement>('svg') ?? null,
        matrixSize.width,
        matrixSize.height,
      )}
      figures={{
        head: [
          t('importance.attribute'),
          t('importance.importance'),
          t('importance.performance'),
          t('importance.place'),
        ],
        rows: points.map(({ attribute, importance, performance, quadrant }) => [
          localText(attribute.name),
          number(importance, 2),
          number(performance, 2),
          t(`importance.quadrants.${quadrant}`),
        ]),
      }}
    >
      <div ref={box}>{children}</div>
    </ChartFrame>
  )
}
