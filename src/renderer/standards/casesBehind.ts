import { useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'

/** The cases that a figure was counted from, on their way to the register in the state of the history. */
const Behind = z.object({
  ids: z.array(z.int()),
  /** What the figure is called. */
  title: z.string(),
  /** The page that it stands on. */
  from: z.string(),
})
export type CasesBehind = z.infer<typeof Behind>

/** What the address that is shown was opened with; null for the whole register. */
export function useCasesBehind(): CasesBehind | null {
  const state = useSyncExternalStore(followAddress, readState)
  return useMemo(() => {
    const read = Behind.safeParse(JSON.parse(state))
    return read.success ? read.data : null
  }, [state])
}

// As text: the browser may make the object anew each time it is asked for.
const readState = (): string => JSON.stringify(window.history.state ?? null)

function followAddress(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  window.addEventListener('popstate', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
    window.removeEventListener('popstate', onChange)
  }
}
