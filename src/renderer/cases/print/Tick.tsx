import type { ReactNode } from 'react'

/** A box to tick on paper, with what it stands for. */
export function Tick({ isTicked = false, children }: { isTicked?: boolean; children: ReactNode }) {
  return (
    <span className="case-tick">
      <i>{isTicked && '×'}</i>
      {children}
    </span>
  )
}
