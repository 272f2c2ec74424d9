import type { i18n } from 'i18next'
import { type CSSProperties, type ReactNode, useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { wallPaperMm } from '#shared/charter/paper'
import type { Language } from '#shared/i18n/languages'
import './wallPaper.css'

interface WallPaperProps {
  readonly size: keyof typeof wallPaperMm
  readonly language: Language
  /** The words of that language. */
  readonly spoken: i18n
  readonly zoom?: number
  /** How much larger or smaller than usual the lines of a list are, so that they fill the page. */
  readonly linesScale?: number
  readonly children: ReactNode
}

/** Of the width of the page, one em. */
const EMS_ACROSS = 62

/** One page of paper, in the language that it speaks. */
export function WallPaper({ size, language, spoken, zoom = 1, linesScale = 1, children }: WallPaperProps) {
  const { width, height } = wallPaperMm[size]
  usePageRule(width, height)
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--paper-zoom': zoom,
    '--lines-scale': linesScale,
    width: `${width}mm`,
    height: `${height}mm`,
    fontSize: `${width / EMS_ACROSS}mm`,
  }
  return (
    <I18nextProvider i18n={spoken}>
      <section className="wall-paper" lang={language} style={style}>
        {children}
      </section>
    </I18nextProvider>
  )
}

/** Size of the printed page while it is shown. The content policy allows no style element. */
function usePageRule(width: number, height: number): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [width, height])
}

/** Width of a preview in pixels, and of a millimetre at full size. */
const PREVIEW_WIDTH = 560
const PIXELS_PER_MM = 96 / 25.4

/** How much smaller than the paper its preview is. */
export const previewZoom = (size: keyof typeof wallPaperMm): number =>
  PREVIEW_WIDTH / (wallPaperMm[size].width * PIXELS_PER_MM)

/** Tells whoever prints this page that it is laid out. */
export function usePaperReady(isDrawn: boolean): void {
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
  }, [])
  useEffect(() => {
    if (!isDrawn) return
    // Letters first: with others the lines break elsewhere.
    void document.fonts.ready.then(() => {
      document.title = 'paper-ready'
    })
  }, [isDrawn])
}
