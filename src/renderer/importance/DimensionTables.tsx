import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DimensionsReading } from '#shared/importance/importance.contract'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import type { Dimension } from '#shared/surveys/question'
import type { Wave } from '#shared/surveys/surveys.contract'
import { RoleGapOf } from '../analysis/groups/RoleGapOf'
import { NewActionButton } from '../plan/NewActionButton'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { FigureCell } from './MatrixTable'

/** The same difference with the sign of the study note, expectation − reality (domain.md §1.7). */
const deficit = (gap: number | null): number | null => (gap === null ? null : gap === 0 ? 0 : -gap)

interface DimensionTableProps {
  readonly wave: Wave
  readonly reading: DimensionsReading
}

/** Each dimension with its figures; both signs of the gap. */
export function DimensionTable({ wave, reading }: DimensionTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isGap = reading.mode === 'gap'
  const columns = isGap
    ? ([
        'expectation',
        'perception',
        'gap',
        'deficit',
        ...(reading.hasPoints ? (['points', 'weight'] as const) : []),
      ] as const)
    : (['perception'] as const)
  return (
    <div className="surface scroll-across">
      <table className="figures" aria-label={t('importance.dimensions.table')}>
        <thead>
          <tr>
            <th scope="col">{t('importance.dimensions.dimension')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`importance.dimensions.${column}`)}
              </th>
            ))}
            <th scope="col">{t('importance.dimensions.alpha')}</th>
            {isGap && (
              <th scope="col">
                <span className="visually-hidden">{t('actions.make')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {reading.dimensions.map((row) => (
            <tr key={row.dimension}>
              <th scope="row" className="row-name">
                {t(`surveys.dimensions.${row.dimension}`)}
              </th>
              {isGap && (
                <>
                  <td className="number">{format.number(row.expectation, 2)}</td>
                  <td className="number">{format.number(row.perception, 2)}</td>
                </>
              )}
              <FigureCell figure={row.score} note={null} isChange={isGap} />
              {isGap && <td className="number">{format.change(deficit(row.score.value), 2)}</td>}
              {isGap && reading.hasPoints && (
                <>
                  <td className="number">{format.number(row.points, 1)}</td>
                  <td className="number">{format.change(row.weighted, 2)}</td>
                </>
              )}
              <td>
                {row.alpha ? (
                  <>
                    {format.number(row.alpha.value, 2)}
                    <Text size="xs" c="dimmed">
                      {[
                        t(`importance.dimensions.alphas.${row.alpha.label}`),
                        t('importance.count', { count: row.alpha.n }),
                      ].join(' · ')}
                    </Text>
                  </>
                ) : (
                  t('app.noData')
                )}
              </td>
              {isGap && (
                <td>
                  {(row.score.value ?? 0) < 0 && (
                    <DimensionAction wave={wave} reading={reading} dimension={row.dimension} />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** An action on a dimension, which should move the statement that falls shortest. */
function DimensionAction({
  wave,
  reading,
  dimension,
}: DimensionTableProps & { readonly dimension: Dimension }) {
  const { t } = useTranslation()
  const [widest] = reading.items
    .filter((item) => item.dimension === dimension && item.gap !== null)
    .sort((first, second) => (first.gap ?? 0) - (second.gap ?? 0))
  return (
    <NewActionButton
      origin={{
        kind: 'dimension',
        id: `${wave.id}:${dimension}`,
        label: t(`surveys.dimensions.${dimension}`),
      }}
      {...(widest && { indicatorKey: questionIndicatorKey(wave.surveyId, widest.key) })}
    />
  )
}

/** Every statement, the widest shortfall first. */
export function ItemTable({ wave, reading }: DimensionTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const isGap = reading.mode === 'gap'
  const keyOf = ({ gap, perception }: DimensionsReading['items'][number]) =>
    (isGap ? gap : perception) ?? Number.POSITIVE_INFINITY
  const items = [...reading.items].sort((first, second) => {
    const [a, b] = [keyOf(first), keyOf(second)]
    return a === b ? 0 : a - b
  })
  return (
    <div className="surface scroll-across">
      <table className="figures" aria-label={t('importance.dimensions.items')}>
        <thead>
          <tr>
            <th scope="col">{t('importance.dimensions.item')}</th>
            <th scope="col">{t('importance.dimensions.dimension')}</th>
            {isGap && (
              <th scope="col" className="number">
                {t('importance.dimensions.expectation')}
              </th>
            )}
            <th scope="col" className="number">
              {t('importance.dimensions.perception')}
            </th>
            {isGap && (
              <th scope="col" className="number">
                {t('importance.dimensions.gap')}
              </th>
            )}
            <th scope="col" className="number">
              {t('analysis.n')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.key}>
              <th scope="row" className="row-name">
                {localText(item.name)}
                <RoleGapOf waveId={wave.id} questionKey={item.key} />
              </th>
              <td>{t(`surveys.dimensions.${item.dimension}`)}</td>
              {isGap && <td className="number">{format.number(item.expectation, 2)}</td>}
              <td className="number">{format.number(item.perception, 2)}</td>
              {isGap && <td className="number">{format.change(item.gap, 2)}</td>}
              <td className="number">{format.number(item.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
