import { useTranslation } from 'react-i18next'
import { intervalOfShare } from '#shared/analysis/figures'
import { useFormat } from '../ui/useFormat'
import type { Bar } from './bars'
import { useFigureWords } from './useFigureWords'

interface AnswerBarsProps {
  /** What the table is, for those who cannot see it. */
  readonly caption: string
  readonly bars: readonly Bar[]
  readonly n: number
  /** Draw how sure each share is; a scale has its one interval elsewhere. */
  readonly hasIntervals: boolean
  readonly population: number | null
}

/** A bar for each answer, in a table: the figures beside the bars are its cells. */
export function AnswerBars({ caption, bars, n, hasIntervals, population }: AnswerBarsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useFigureWords()
  const longest = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <table className="bars">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('analysis.answer')}</th>
          <th scope="col">{t('analysis.drawing')}</th>
          <th scope="col">{t('analysis.count')}</th>
          <th scope="col">{t('analysis.share')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ value, label, count, tone }) => {
          const interval = hasIntervals ? intervalOfShare(count, n, population) : null
          const scale = n / longest
          return (
            <tr key={value}>
              <th scope="row">{label}</th>
              <td className="bars-track">
                <span className={`bars-bar bars-${tone}`} style={{ width: `${(100 * count) / longest}%` }} />
                {interval && (
                  <span
                    className="bars-interval"
                    title={words.between(interval, (share) => format.percent(share))}
                    style={{
                      left: `${Math.min(100, 100 * interval.low * scale)}%`,
                      width: `${Math.min(100, 100 * interval.high * scale) - Math.min(100, 100 * interval.low * scale)}%`,
                    }}
                  />
                )}
              </td>
              <td className="number">{format.number(count)}</td>
              <td className="number bars-share">{words.share(n === 0 ? null : count / n, n)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
