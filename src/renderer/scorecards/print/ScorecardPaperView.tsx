import type { i18n } from 'i18next'
import type { CSSProperties } from 'react'
import { I18nextProvider } from 'react-i18next'
import { type PaperSize, type ScorecardPaper, scorecardPaperMm } from '#shared/scorecards/paper'
import { usePageRule } from '../../paper/usePageRule'
import { PagePaper } from './PagePaper'
import { PosterPaper } from './PosterPaper'
import type { ScorecardFacts } from './scorecardFacts'
import '../../paper/sheetOfPaper.css'
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
  usePageRule({ width, height })
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
      <section
        className={`scorecard-paper scorecard-paper-${paper} sheet-of-paper`}
        lang={facts.language}
        style={style}
      >
        {paper === 'page' ? <PagePaper facts={facts} /> : <PosterPaper facts={facts} />}
      </section>
    </I18nextProvider>
  )
}
