import { Text } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { bandNames } from '#shared/scorecards/bandNames'
import { bandKeys } from '#shared/scorecards/scorecardDraft'
import type { GradedPeriod, ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useApiQuery } from '../app/api'
import { ChartFrame } from '../charts/ChartFrame'
import { svgDrawing } from '../charts/drawings'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { usePeriodName } from './usePeriodName'

const size = { width: 900, height: 300, left: 110, right: 24, top: 16, bottom: 34 }
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom }
/** Strength of the ground of each level, from the best. */
const grounds = [0.2, 0.14, 0.09, 0.05, 0.02]
/** More names of periods than these would run into each other. */
const MOST_NAMES = 8
/** As many periods as can be told apart. */
const MOST_SHOWN = 36

/** The nota in every period as a line, with the levels of each period behind it. */
export function HistorySection({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const nameOf = usePeriodName()
  const { id, name, rhythm } = result.scorecard
  const history = useApiQuery('scorecards.history', { id })
  const svg = useRef<SVGSVGElement>(null)
  const periods = (history.data ?? []).filter(({ grade }) => grade !== null).slice(-MOST_SHOWN)
  const [first] = periods
  const last = periods.at(-1)
  if (!history.data) return null
  if (!first || !last || periods.length < 2)
    return (
      <Text size="sm" c="dimmed">
        {t('libreta.history.few')}
      </Text>
    )
  const describe = t('libreta.history.describe', {
    first: nameOf(rhythm, first),
    last: nameOf(rhythm, last),
    from: format.number(first.grade, 1),
    to: format.number(last.grade, 1),
  })
  return (
    <ChartFrame
      title={t('libreta.history.title')}
      description={t('libreta.history.levelsNote')}
      source={name}
      drawing={svgDrawing(() => svg.current, size.width, size.height)}
      figures={{
        head: [
          t('libreta.history.period'),
          t('libreta.history.grade'),
          t('libreta.history.level'),
          t('libreta.history.incomplete'),
        ],
        rows: periods.map((one) => [
          nameOf(rhythm, one),
          format.number(one.grade, 1),
          one.band ? localText(bandNames[one.band]) : '',
          one.missingShare > 0 ? format.ofHundred(one.missingShare) : '',
        ]),
      }}
    >
      <svg
        ref={svg}
        className="grade-line"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`${t('libreta.history.title')}. ${describe}`}
      >
        <Levels periods={periods} />
        <Line
          periods={periods}
          labels={periods.map((one) => ({ name: nameOf(rhythm, one), grade: format.number(one.grade, 1) }))}
        />
      </svg>
    </ChartFrame>
  )
}

const heightOf = (grade: number) => size.top + inner.height * (1 - grade / 100)

function middleOf(index: number, count: number): number {
  return size.left + (inner.width * (index + 0.5)) / count
}

/** A ground for each level and each period, since the levels may have changed; the names are those of the newest. */
function Levels({ periods }: { periods: readonly GradedPeriod[] }) {
  const localText = useLocalText()
  const width = inner.width / periods.length
  const newest = periods.at(-1)
  return (
    <>
      {periods.map((period, column) =>
        edgesOf(period).map(({ key, from, to }, place) => (
          <g key={`${period.key} ${key}`}>
            <rect
              className="grade-line-level"
              x={size.left + column * width}
              y={heightOf(to)}
              width={width}
              height={heightOf(from) - heightOf(to)}
              fillOpacity={grounds[place]}
            />
            <line
              className="grade-line-edge"
              x1={size.left + column * width}
              x2={size.left + (column + 1) * width}
              y1={heightOf(from)}
              y2={heightOf(from)}
            />
          </g>
        )),
      )}
      {newest &&
        edgesOf(newest).map(
          ({ key, from, to }) =>
            to - from >= 5 && (
              <text key={key} x={size.left - 10} y={(heightOf(from) + heightOf(to)) / 2 + 4} textAnchor="end">
                {localText(bandNames[key])}
              </text>
            ),
        )}
    </>
  )
}

/** Each level with the grades where it begins and ends, from the best. */
function edgesOf({ bands }: GradedPeriod) {
  const starts = bandKeys.map((key) => ({ key, from: key === 'criminal' ? 0 : bands[key] }))
  return starts.map((level, index) => ({ ...level, to: starts[index - 1]?.from ?? 100 }))
}

interface LineProps {
  readonly periods: readonly GradedPeriod[]
  readonly labels: readonly { readonly name: string; readonly grade: string }[]
}

function Line({ periods, labels }: LineProps) {
  const count = periods.length
  const places = periods.map(({ grade }, index) => ({ x: middleOf(index, count), y: heightOf(grade ?? 0) }))
  const step = Math.ceil(count / MOST_NAMES)
  return (
    <>
      <polyline className="grade-line-path" points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {periods.map(({ key, isRunning }, index) => {
        const { x = 0, y = 0 } = places[index] ?? {}
        const isNamed = (count - 1 - index) % step === 0
        return (
          <g key={key}>
            <circle className="grade-line-dot" cx={x} cy={y} r={5.5} data-running={isRunning || undefined} />
            {isNamed && (
              <>
                <text className="grade-line-value" x={x} y={y < 40 ? y + 22 : y - 12} textAnchor="middle">
                  {labels[index]?.grade}
                </text>
                <text x={x} y={size.height - 10} textAnchor="middle">
                  {labels[index]?.name}
                </text>
              </>
            )}
          </g>
        )
      })}
    </>
  )
}
