import type { ScorecardFacts } from './scorecardFacts'

interface PaperTopProps {
  readonly facts: ScorecardFacts
  readonly title: string
  readonly period: string
}

/** Logo, business, title and period. */
export function PaperTop({ facts: { businessName, logo }, title, period }: PaperTopProps) {
  return (
    <header className="scorecard-paper-top">
      {logo && <img src={logo} alt="" />}
      <div>
        <p className="scorecard-paper-business">{businessName}</p>
        <h2>{title}</h2>
        <p>{period}</p>
      </div>
    </header>
  )
}
