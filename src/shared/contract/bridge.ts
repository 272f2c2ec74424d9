import type { Topic } from './procedure'
import type { Reply } from './reply'

/** All that the page can ask of the main process. Two methods; it never grows. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>
  /** Returns the function that stops listening. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void
}
