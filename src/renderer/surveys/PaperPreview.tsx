import { pageSizeMm } from '#shared/surveys/paper'
import { PaperCopies, type PaperCopiesProps } from '../paper/PaperCopies'

const pxPerMm = 96 / 25.4

interface PaperPreviewProps extends Omit<PaperCopiesProps, 'zoom' | 'onReady'> {
  readonly label: string
  readonly widthPx: number
  readonly onPages?: (pages: number) => void
}

/** The pages of one copy, as wide as asked for. It scrolls by keyboard too. */
export function PaperPreview({ label, widthPx, options, onPages, ...paper }: PaperPreviewProps) {
  const zoom = widthPx / (pageSizeMm(options.size).width * pxPerMm)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="paper-preview" aria-label={label} tabIndex={0}>
      <PaperCopies
        {...paper}
        options={{ ...options, copies: 1 }}
        zoom={zoom}
        onReady={({ pages }) => onPages?.(pages)}
      />
    </section>
  )
}
