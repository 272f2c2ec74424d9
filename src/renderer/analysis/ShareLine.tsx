interface ShareLineProps {
  /** 0–1. */
  readonly share: number
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** A share on the line from 0 to 100 %, with the stretch in which it may lie; its figures stand beside it. */
export function ShareLine({ share, interval }: ShareLineProps) {
  return (
    <span className="share-line" aria-hidden="true">
      {interval && (
        <span
          className="share-line-interval"
          style={{ left: `${100 * interval.low}%`, width: `${100 * (interval.high - interval.low)}%` }}
        />
      )}
      <span className="share-line-point" style={{ left: `${100 * share}%` }} />
    </span>
  )
}
