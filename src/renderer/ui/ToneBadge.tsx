import type { ReactNode } from 'react'

/** What a short word means: never told by its colour alone. */
export type Tone = 'good' | 'quiet' | 'warn' | 'bad'

/** A short word on a quiet ground of its tone. */
export function ToneBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`tone tone-${tone}`}>{children}</span>
}
