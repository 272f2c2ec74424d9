import { pageSizeMm } from '#shared/surveys/paper'
import { PaperCopy, type PaperCopyProps } from '../paper/PaperCopy'

const pxPerMm = 96 / 25.4

interface PaperPreviewProps extends Omit<PaperCopyProps, 'zoom' | 'onReady' | 'sheet'> {
  readonly sheet: number
  readonly label: string
  readonly widthPx: number
  readonly onPages?: (pages: number) => void
}

/** The pages of one copy, as wide as asked for. It scrolls by keyboard too. */
export function PaperPreview({ label, widthPx, onPages, ...paper }: PaperPreviewProps) {
  const zoom = widthPx / (pageSizeMm(paper.layout.size).width * pxPerMm)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="paper-preview" aria-label={label} tabIndex={0}>
      <PaperCopy {...paper} zoom={zoom} onReady={({ pages }) => onPages?.(pages)} />
    </section>
  )
}
