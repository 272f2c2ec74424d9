import { useTranslation } from 'react-i18next'
import type { DimensionsReading } from '#shared/importance/importance.contract'
import { useFormat } from '../ui/useFormat'

/** One bar a dimension, the worst first: left of the line is less than expected. The table says the same in figures. */
export function DimensionBars({ reading: { mode, dimensions, scale } }: { reading: DimensionsReading }) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = dimensions
    .flatMap(({ dimension, score }) =>
      score.value === null ? [] : [{ dimension, value: score.value, interval: score.interval }],
    )
    .sort((first, second) => first.value - second.value)
  if (told.length === 0) return null
  const isGap = mode === 'gap'
  const reach = Math.max(
    0.5,
    ...told.map(({ value, interval }) =>
      Math.max(Math.abs(value), Math.abs(interval?.low ?? 0), Math.abs(interval?.high ?? 0)),
    ),
  )
  const [from, to] = isGap ? [-reach, reach] : [scale.min, scale.max]
  const at = (value: number) => Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)))
  const zero = at(isGap ? 0 : scale.min)
  return (
    <figure className="surface surface-pad" style={{ margin: 0 }}>
      <figcaption className="figure-title">
        {t(isGap ? 'importance.dimensions.gapChart' : 'importance.dimensions.scoreChart')}
      </figcaption>
      <div aria-hidden>
        {told.map(({ dimension, value, interval }) => (
          <div key={dimension} className="gap-row">
            <span>{t(`surveys.dimensions.${dimension}`)}</span>
            <span className="gap-track">
              <span className="gap-zero" style={{ left: `${zero}%` }} />
              <span
                className={isGap && value < 0 ? 'gap-bar gap-below' : 'gap-bar'}
                style={{ left: `${Math.min(zero, at(value))}%`, width: `${Math.abs(at(value) - zero)}%` }}
              />
              {interval && (
                <span
                  className="gap-whisker"
                  style={{ left: `${at(interval.low)}%`, width: `${at(interval.high) - at(interval.low)}%` }}
                />
              )}
            </span>
            <span className="gap-value">{isGap ? format.change(value, 2) : format.number(value, 2)}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}
