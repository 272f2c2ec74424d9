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
  const drawn = bars.map((bar) => ({
    ...bar,
    interval: hasIntervals ? intervalOfShare(bar.count, n, population) : null,
  }))
  // The widest interval must have room too.
  const longest = Math.max(1, ...drawn.map(({ count, interval }) => (interval ? interval.high * n : count)))
  const across = (count: number) => `${(100 * count) / longest}%`
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
        {drawn.map(({ value, label, count, tone, interval }) => (
          <tr key={value}>
            <th scope="row">{label}</th>
            <td className="bars-track">
              <span className={`bars-bar bars-${tone}`} style={{ width: across(count) }} />
              {interval && (
                <span
                  className="bars-interval"
                  title={words.between(interval, (share) => format.percent(share))}
                  style={{
                    left: across(interval.low * n),
                    width: across((interval.high - interval.low) * n),
                  }}
                />
              )}
            </td>
            <td className="number">{format.number(count)}</td>
            <td className="number bars-share">{words.share(n === 0 ? null : count / n, n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
