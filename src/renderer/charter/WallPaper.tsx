import type { i18n } from 'i18next'
import type { CSSProperties, ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { wallPaperMm } from '#shared/charter/paper'
import type { Language } from '#shared/i18n/languages'
import { usePageRule } from '../paper/usePageRule'
import '../paper/sheetOfPaper.css'
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
  usePageRule({ width, height })
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--paper-zoom': zoom,
    '--lines-scale': linesScale,
    width: `${width}mm`,
    height: `${height}mm`,
    fontSize: `${width / EMS_ACROSS}mm`,
  }
  return (
    <I18nextProvider i18n={spoken}>
      <section className="wall-paper sheet-of-paper" lang={language} style={style}>
        {children}
      </section>
    </I18nextProvider>
  )
}
