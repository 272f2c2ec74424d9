import type { CommandName, Input, Output } from '#shared/contract/contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'

interface Deed<N extends CommandName> {
  readonly isPending: boolean
  /** Does it, says `done` (null where the page shows it by itself), and then goes on with `after`. */
  run(input: Input<N>, done: string | null | ((output: Output<N>) => string), after?: () => void): void
}

/** A command of a button: what was done is said, and what could not be is reported. */
export function useDeed<N extends CommandName>(name: N): Deed<N> {
  const report = useReport()
  const tell = useTell()
  const { mutate, isPending } = useApiCommand(name)
  return {
    isPending,
    run(input, done, after) {
      if (isPending) return
      mutate(input, {
        onSuccess: (output) => {
          if (done !== null) tell({ message: typeof done === 'string' ? done : done(output) })
          after?.()
        },
        onError: report,
      })
    },
  }
}
