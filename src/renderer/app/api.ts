import {
  type QueryClient,
  skipToken,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { Bridge } from '#shared/contract/bridge'
import type {
  ActionName,
  CommandName,
  Input,
  Output,
  ProcedureName,
  QueryName,
} from '#shared/contract/contract'
import type { Topic } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { topicOf, withDependents } from './topics'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** Calls the main process. The one cast here is safe: main answers from the same contract. */
export async function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await window.bridge.call(name, input)
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.fields)
  return reply.value as Output<N>
}

/** Reads and keeps up to date. Pass null while the input is not known yet. */
export function useApiQuery<N extends QueryName>(
  name: N,
  input: Input<N> | null,
): UseQueryResult<Output<N>, AppError> {
  return useQuery<Output<N>, AppError>({
    queryKey: [topicOf(name), name, input],
    queryFn: input === null ? skipToken : () => call(name, input),
  })
}

/**
 * Writes, or asks main to do something. Screens reload by the `changed` message, so callers never list
 * queries to refresh.
 */
export function useApiCommand<N extends CommandName | ActionName>(
  name: N,
): UseMutationResult<Output<N>, AppError, Input<N>> {
  return useMutation<Output<N>, AppError, Input<N>>({ mutationFn: (input) => call(name, input) })
}

/** Called once at start: whatever main says has changed is loaded again. */
export function followChanges(client: QueryClient): () => void {
  return window.bridge.onChanged((topics) => {
    for (const topic of withDependents(topics)) void reload(client, topic)
  })
}

async function reload(client: QueryClient, topic: Topic): Promise<void> {
  // A first load still under way may have read the old rows, and invalidating alone would keep it.
  await client.cancelQueries({ queryKey: [topic] })
  await client.invalidateQueries({ queryKey: [topic] })
}
