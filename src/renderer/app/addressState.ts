import { useMemo, useSyncExternalStore } from 'react'
import type { z } from 'zod'

/** What the page that is shown was opened with, beside its address; null when it was opened with nothing of the kind. */
export function useAddressState<T>(schema: z.ZodType<T>): T | null {
  const state = useSyncExternalStore(followAddress, readState)
  return useMemo(() => {
    const read = schema.safeParse(JSON.parse(state))
    return read.success ? read.data : null
  }, [state, schema])
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
