import { useTranslation } from 'react-i18next'
import { percentageDecimals } from '#shared/stats/numbers'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { type ParetoBars, paretoBars } from '../standards/paretoBars'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'

const HEIGHT = 300

interface ReasonsChartProps {
  readonly pareto: ParetoBars
  /** Names of the reasons that are failures of the service. */
  readonly services: ReadonlySet<string>
  /** Names of the reasons that are no lost sale. */
  readonly looking: ReadonlySet<string>
  readonly source: string
}

/** The reasons as a Pareto chart, with the table beside it. */
export function ReasonsChart({ pareto, services, looking, source: from }: ReasonsChartProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const look = useChartLook()
  const say = (value: number | null) =>
    percent(value === null ? null : value / 100, percentageDecimals(pareto.total))
  const source = paretoBars(pareto, {
    cases: t('counter.figures.times'),
    cumulative: t('counter.figures.cumulative'),
    number,
    percent: (value) => percent(value === null ? null : value / 100),
    letters: 100,
  })
  const title = t('counter.figures.reasons')
  const head = [
    t('counter.figures.reason'),
    t('counter.figures.times'),
    t('counter.figures.percent'),
    t('counter.figures.cumulative'),
  ]
  return (
    <>
      <ChartFrame
        isInside
        hasTable
        title={title}
        source={from}
        drawing={chartDrawing(source, HEIGHT, look)}
        figures={{
          head,
          rows: pareto.bars.map(({ name, n, percent: part, cumulativePercent }) => [
            name,
            number(n),
            say(part),
            say(cumulativePercent),
          ]),
        }}
      >
        <ChartCanvas source={source} height={HEIGHT} label={title} />
      </ChartFrame>
      <table className="figures">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {head.map((name, index) => (
              <th key={name} scope="col" className={index === 0 ? undefined : 'number'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pareto.bars.map(({ name, n, percent: part, cumulativePercent }) => (
            <tr key={name}>
              <th scope="row">
                {name}{' '}
                {services.has(name) && <ToneBadge tone="warn">{t('counter.figures.isService')}</ToneBadge>}
                {looking.has(name) && <ToneBadge tone="quiet">{t('counter.figures.notLost')}</ToneBadge>}
              </th>
              <td className="number">{number(n)}</td>
              <td className="number">{say(part)}</td>
              <td className="number">{say(cumulativePercent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
