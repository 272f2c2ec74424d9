import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartMenu } from './ChartMenu'
import { type ChartFigures, ChartTable } from './ChartTable'
import './charts.css'
import type { Drawing } from './picture'

interface ChartFrameProps {
  readonly title: string
  /** What is to be seen in it, in a sentence. */
  readonly description?: string
  /** Where the figures come from: survey, wave, n, day. Written on pictures. */
  readonly source: string
  readonly figures: ChartFigures
  /** A table beside it says the same already: this one is only shown when asked for. */
  readonly hasTable?: boolean
  /** Null while there is nothing to make a picture of. */
  readonly drawing: Drawing | null
  /** Inside of a part of the page that has its title already. */
  readonly isInside?: boolean
  /** The chart. */
  readonly children: ReactNode
}

/** A chart with its title, what can be done with it, and the figures behind it for those who do not see it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, description = '', source, figures, drawing, children } = props
  const { hasTable = false, isInside = false } = props
  const { t } = useTranslation()
  const [isTable, setTable] = useState(false)
  const id = useId()
  return (
    <figure
      className={isInside ? 'chart-frame' : 'chart-frame surface surface-pad'}
      aria-labelledby={`${id}-title`}
    >
      <figcaption className="chart-head">
        <span>
          <span id={`${id}-title`} className={isInside ? 'visually-hidden' : 'figure-title'}>
            {title}
          </span>
          {description !== '' && <span className="chart-description">{description}</span>}
        </span>
        {drawing && (
          <ChartMenu
            texts={{ title, description, source }}
            drawing={drawing}
            table={{ isShown: isTable, onToggle: () => setTable(!isTable) }}
          />
        )}
      </figcaption>
      {!isTable && children}
      {(isTable || !hasTable) && (
        <div className={isTable ? undefined : 'visually-hidden'}>
          <ChartTable title={t('charts.tableOf', { title })} figures={figures} />
        </div>
      )}
    </figure>
  )
}
