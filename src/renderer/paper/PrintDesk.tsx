import type { CSSProperties, ReactNode } from 'react'
import './printDesk.css'

interface PrintDeskProps {
  /** Width of what can be chosen, in pixels. */
  readonly optionsWidth?: number
  /** What can be chosen, and then the `PaperPreview`. */
  readonly children: ReactNode
}

/** A paper seen before it is printed, with what can be chosen about it. */
export function PrintDesk({ optionsWidth = 320, children }: PrintDeskProps) {
  const style: CSSProperties & Record<`--${string}`, string> = { '--options-width': `${optionsWidth}px` }
  return (
    <div className="print-desk" style={style}>
      {children}
    </div>
  )
}

/** The paper as it will be, smaller. */
export function PaperPreview({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="print-desk-preview" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

const PIXELS_PER_MM = 96 / 25.4

/** How much smaller than a paper of so many millimetres its preview of so many pixels is. */
export const previewZoom = (width: number, previewWidth = 560): number =>
  previewWidth / (width * PIXELS_PER_MM)
