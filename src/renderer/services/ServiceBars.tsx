import { useTranslation } from 'react-i18next'
import type { ServicesOfPeople } from '#shared/services/services.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useTitleOfGroup } from '../analysis/groups/shownGroup'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { serviceChart, serviceChartHeight } from './serviceChart'

interface ServiceBarsProps {
  readonly wave: Wave
  readonly people: ServicesOfPeople
}

/** Bars of demand and dots of importance, the most wanted first; bars of points where demand is not asked. */
export function ServiceBars({ wave, people }: ServiceBarsProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const localText = useLocalText()
  const look = useChartLook()
  const titleOf = useTitleOfGroup()
  const wanted = people.services.flatMap(({ name, demand: { share, n, interval }, importance }) =>
    share === null
      ? []
      : [
          {
            name: localText(name),
            value: 100 * share,
            interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
            text: percent(share, percentageDecimals(n)),
            importance: importance.value,
          },
        ],
  )
  const pointed = people.services.flatMap(({ name, points }) =>
    points === null
      ? []
      : [{ name: localText(name), value: points, interval: null, text: number(points, 1), importance: null }],
  )
  const isWanted = wanted.length > 0
  const figures = isWanted ? wanted : pointed
  if (figures.length === 0) return null
  const hasDots = figures.some(({ importance }) => importance !== null)
  const title = titleOf(t(isWanted ? 'services.chart' : 'services.chartPoints'))
  const description = isWanted ? (hasDots ? 'chartText' : 'chartTextPlain') : 'chartPointsText'
  const source = serviceChart(figures)
  const height = serviceChartHeight(figures)
  return (
    <ChartFrame
      hasTable
      title={title}
      description={t(`services.${description}`)}
      source={t('services.source', { wave: wave.label, count: people.sheets })}
      drawing={chartDrawing(source, height, look)}
      figures={{
        head: [
          t('services.service'),
          t(isWanted ? 'services.demand' : 'services.points'),
          t('services.importance'),
        ],
        rows: figures.map(({ name, text, importance }) => [name, text, number(importance, 1)]),
      }}
    >
      <ChartCanvas source={source} height={height} label={title} />
    </ChartFrame>
  )
}
