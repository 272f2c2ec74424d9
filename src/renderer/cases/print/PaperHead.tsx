import type { ReactNode } from 'react'
import type { PaperFacts } from '#shared/cases/papers.contract'

interface PaperHeadProps {
  readonly facts: Pick<PaperFacts, 'businessName' | 'logo' | 'profile'>
  readonly title: string
  /** What stands at the right, such as whose copy it is. */
  readonly aside?: ReactNode
}

/** Logo, business and title: the top of a paper. */
export function PaperHead({ facts, title, aside }: PaperHeadProps) {
  const { businessName, logo, profile } = facts
  const lines = [businessName, profile.address, profile.phone, profile.taxId].filter(Boolean)
  return (
    <header className="case-paper-head">
      {logo && <img src={logo} alt="" />}
      <div>
        <p className="case-paper-business">{lines.join(' · ')}</p>
        <h2>{title}</h2>
      </div>
      {aside && <p className="case-paper-quiet">{aside}</p>}
    </header>
  )
}
