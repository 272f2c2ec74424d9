import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Quadrant } from '#shared/analysis/importancePerformance'
import { type MatrixPoint, quadrantOrder } from '#shared/importance/matrix'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import type { Wave } from '#shared/surveys/surveys.contract'
import { NewActionButton } from '../plan/NewActionButton'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** What to do with each attribute, in words, the most urgent first. */
interface MatrixActionsProps {
  readonly wave: Wave
  readonly points: readonly MatrixPoint[]
}

export function MatrixActions({ wave, points }: MatrixActionsProps) {
  return (
    <div className="matrix-actions">
      {quadrantOrder.map((quadrant) => (
        <QuadrantCard
          key={quadrant}
          quadrant={quadrant}
          wave={wave}
          points={points.filter((point) => point.quadrant === quadrant)}
        />
      ))}
    </div>
  )
}

function QuadrantCard({ quadrant, wave, points }: MatrixActionsProps & { readonly quadrant: Quadrant }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  return (
    <section className="surface surface-pad">
      <Title order={2} size="h5">
        {t(`importance.quadrants.${quadrant}`)}
      </Title>
      <Text size="sm" c="dimmed">
        {t(`importance.advice.${quadrant}`)}
      </Text>
      {points.length === 0 ? (
        <Text size="sm" mt="xs">
          {t('importance.nothingHere')}
        </Text>
      ) : (
        <ol>
          {points.map((point) => (
            <li key={point.attribute.key}>
              {t('importance.line', {
                name: localText(point.attribute.name),
                importance: format.number(point.importance, decimalsOf(point.importance)),
                performance: format.number(point.performance, decimalsOf(point.performance)),
              })}{' '}
              {point.isDoubtful && <ToneBadge tone="quiet">{t('importance.doubtful')}</ToneBadge>}{' '}
              {quadrant === 'concentrate' && (
                <NewActionButton
                  origin={{
                    kind: 'matrix',
                    id: `${wave.id}:${point.attribute.key}`,
                    label: localText(point.attribute.name),
                  }}
                  indicatorKey={questionIndicatorKey(wave.surveyId, point.attribute.key)}
                  isForemost
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Correlations are told by their hundredths, means and points by their tenths. */
export function decimalsOf(value: number): number {
  return Math.abs(value) <= 1 ? 2 : 1
}
