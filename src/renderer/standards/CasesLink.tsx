import type { ReactNode } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { CasesBehind } from './casesBehind'

interface CasesLinkProps {
  readonly ids: readonly number[]
  /** What the figure is called: the register says it, and so does the link to whoever cannot see the table. */
  readonly title: string
  readonly children: ReactNode
}

/** A figure that leads to the cases behind it; plain text when there are none. */
export function CasesLink({ ids, title, children }: CasesLinkProps) {
  const [path] = useLocation()
  const asked = useSearch()
  if (ids.length === 0) return children
  const state: CasesBehind = { ids: ids.slice(0, 5000), title, from: asked ? `${path}?${asked}` : path }
  return (
    <Link href="/cases" state={state} className="cases-link" title={title}>
      {children}
      <span className="visually-hidden">{` · ${title}`}</span>
    </Link>
  )
}
