import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Figure } from '#shared/importance/attributes'
import type { ImportanceResult } from '#shared/importance/importance.contract'
import type { MatrixPoint } from '#shared/importance/matrix'
import { ANSWERS_FOR_NORMAL, FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { RoleGapOf } from '../analysis/groups/RoleGapOf'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

interface MatrixTableProps {
  readonly waveId: number
  readonly attributes: ImportanceResult['attributes']
  readonly points: readonly MatrixPoint[]
  /** The same attributes placed by the middle of the scale; null where the points are, or it has no sense. */
  readonly byMiddle: readonly MatrixPoint[] | null
}

/** Every attribute with its figures: those of the chart in the same order, then those that could not be placed. */
export function MatrixTable({ waveId, attributes, points, byMiddle }: MatrixTableProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const placed = points.flatMap(({ attribute }) => attributes.find(({ key }) => key === attribute.key) ?? [])
  const rows = [...placed, ...attributes.filter((attribute) => !placed.includes(attribute))]
  return (
    <div className="surface scroll-across">
      <table className="figures" aria-label={t('importance.table')}>
        <thead>
          <tr>
            <th scope="col">{t('importance.attribute')}</th>
            <th scope="col" className="number">
              {t('importance.importance')}
            </th>
            <th scope="col" className="number">
              {t('importance.performance')}
            </th>
            <th scope="col">{t('importance.place')}</th>
            {byMiddle && <th scope="col">{t('importance.placeMiddle')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((attribute) => {
            const isOf = (each: MatrixPoint) => each.attribute.key === attribute.key
            const point = points.find(isOf)
            const middle = byMiddle?.find(isOf)
            return (
              <tr key={attribute.key}>
                <th scope="row" className="row-name">
                  {localText(attribute.name)}
                  <RoleGapOf waveId={waveId} questionKey={attribute.key} />
                </th>
                <FigureCell
                  figure={attribute.importance}
                  note={
                    attribute.missing
                      ? t(`importance.missing.${attribute.missing}`)
                      : attribute.isNegative
                        ? t('importance.negative')
                        : null
                  }
                />
                <FigureCell figure={attribute.performance} note={null} />
                <td>
                  {point ? t(`importance.quadrants.${point.quadrant}`) : t('app.noData')}
                  {point?.isDoubtful && (
                    <Text size="xs" c="dimmed">
                      {t('importance.doubtful')}
                    </Text>
                  )}
                </td>
                {byMiddle && (
                  <td>{middle ? t(`importance.quadrants.${middle.quadrant}`) : t('app.noData')}</td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface FigureCellProps {
  readonly figure: Figure
  readonly note: string | null
  /** A difference is written with its sign. */
  readonly isChange?: boolean
}

/** A figure with its interval and how many answers it was made of, or why it is not told. */
export function FigureCell({ figure, note, isChange = false }: FigureCellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { value, interval, n } = figure
  const written = (each: number | null) => (isChange ? format.change(each, 2) : format.number(each, 2))
  const visibility =
    n < FEWEST_ANSWERS_SHOWN ? 'hidden' : n < ANSWERS_FOR_NORMAL && value !== null ? 'indicative' : null
  return (
    <td className="number">
      {written(value)}
      <Text size="xs" c="dimmed">
        {[
          interval &&
            t('analysis.interval', {
              low: written(interval.low),
              high: written(interval.high),
            }),
          t('importance.count', { count: n }),
          visibility && t(`analysis.${visibility}`),
          note,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </Text>
    </td>
  )
}
