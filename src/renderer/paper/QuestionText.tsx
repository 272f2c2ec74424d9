import type { ReactNode } from 'react'

/** Number and text at the left, hanging. */
export function QuestionText({
  number,
  help = '',
  children,
}: {
  readonly number: ReactNode
  /** Smaller, below the text. */
  readonly help?: string
  readonly children: ReactNode
}) {
  return (
    <div className="paper-text">
      <span className="paper-number">{number}</span>
      <span>
        {children}
        {help ? <span className="paper-help">{help}</span> : null}
      </span>
    </div>
  )
}
