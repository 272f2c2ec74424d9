import { notifications } from '@mantine/notifications'
import type { Query, QueryClient } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract'

type State = Output<'session.state'>
const stateKey = ['session', 'session.state', {}] as const

/** What a locked page may still hold: how the database is, and who may sit down. */
const open: readonly unknown[] = ['backup.state', 'session.state']

const isOfSomebody = ({ queryKey }: Query) => !open.includes(queryKey[1])

/**
 * Covers the page at once. As it goes it sends what is half-typed; then main is told to lock (`Start`), and answers
 * calls in the order in which they come.
 */
export function lockPage(client: QueryClient): void {
  const state = client.getQueryData<State>(stateKey)
  if (!state?.isProtected || state.role === 'nobody') return
  const lastPersonId = state.person?.id ?? null
  client.setQueryData<State>(stateKey, { ...state, role: 'nobody', person: null, lastPersonId })
}

/** Nothing of what was read stays in memory, and no message on the screen. */
export function forgetRead(client: QueryClient): void {
  notifications.clean()
  client.removeQueries({ predicate: (query) => isOfSomebody(query) && query.getObserversCount() === 0 })
  client.getMutationCache().clear()
}

/** Somebody else sits here now: what was read for another is read again before it is shown. */
export function readAnew(client: QueryClient): void {
  void client.resetQueries({ predicate: isOfSomebody })
}
