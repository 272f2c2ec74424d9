import { z } from 'zod'
import { useAddressState } from '../app/addressState'

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
  return useAddressState(Behind)
}
