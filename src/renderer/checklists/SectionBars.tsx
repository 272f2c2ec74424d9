import { Fragment } from 'react'
import { useFormat } from '../ui/useFormat'

interface SectionBarsProps {
  readonly bars: readonly { readonly key: string; readonly name: string; readonly score: number | null }[]
}

/** A bar of 0–100 % for each section; the figure stands beside it. */
export function SectionBars({ bars }: SectionBarsProps) {
  const { ofHundred } = useFormat()
  return (
    <div className="section-bars">
      {bars.map(({ key, name, score }) => (
        <Fragment key={key}>
          <span>{name}</span>
          <span className="section-bar" aria-hidden>
            <i style={{ width: `${score ?? 0}%` }} />
          </span>
          <span>{ofHundred(score)}</span>
        </Fragment>
      ))}
    </div>
  )
}
