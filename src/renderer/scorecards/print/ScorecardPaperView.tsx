import type { i18n } from 'i18next'
import { type CSSProperties, useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { type PaperSize, type ScorecardPaper, scorecardPaperMm } from '#shared/scorecards/paper'
import { PagePaper } from './PagePaper'
import { PosterPaper } from './PosterPaper'
import type { ScorecardFacts } from './scorecardFacts'
import './scorecardPapers.css'

interface ScorecardPaperViewProps {
  readonly paper: ScorecardPaper
  readonly size: PaperSize
  readonly facts: ScorecardFacts
  /** The words of the language of the business. */
  readonly spoken: i18n
  readonly zoom?: number
}

/** Of the width of the page, one em: whatever its size, it has the same lines. */
const emsAcross = { page: 62, poster: 42 } as const
/** With more lines than these, the letters of the table get smaller so that all are on the one page. */
const linesOfFullSize = 15

/** The one page of a printed libreta, in the language of the business. */
export function ScorecardPaperView({ paper, size, facts, spoken, zoom = 1 }: ScorecardPaperViewProps) {
  const { width, height } = scorecardPaperMm[size]
  usePageRule(width, height)
  // A line that says how far apart roles are has two more of text.
  const lines = facts.result.rows.length + facts.roleGaps.length
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--paper-zoom': zoom,
    '--table-scale': Math.min(1, linesOfFullSize / lines),
    width: `${width}mm`,
    height: `${height}mm`,
    fontSize: `${width / emsAcross[paper]}mm`,
  }
  return (
    <I18nextProvider i18n={spoken}>
      <section className={`scorecard-paper scorecard-paper-${paper}`} lang={facts.language} style={style}>
        {paper === 'page' ? <PagePaper facts={facts} /> : <PosterPaper facts={facts} />}
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
