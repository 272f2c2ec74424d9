import type { Input, Output, ProcedureName } from '#shared/contract/contract'
import { AppGone, type AppProcess, Refused } from '../appProcess'
import type { Random } from '../support/random'
import type { Durations } from './durations'
import type { Effect, Ledger } from './ledger'

/** One life of the app, which ends at a random moment of a random request. */
export interface Session {
  readonly random: Random
  /** Asks, and waits; what the reply must have done is in the ledger. Throws what came back as an error. */
  ask<N extends ProcedureName>(name: N, input: Input<N>, more?: Ask): Promise<Output<N>>
  /** The same for what begins a job: waits until the job is done. Null when the person cancelled. */
  job<N extends JobStarter>(name: N, input: Input<N>, more?: Ask): Promise<void>
  /** How many requests no reply has come for. */
  unanswered(): number
}

export interface Ask {
  /** What will stand where. */
  readonly effect?: Effect
  /** What the person answers in the dialogs it opens. */
  readonly chosen?: readonly (string | null)[]
}

export type JobStarter = {
  [N in ProcedureName]: Output<N> extends { jobId: number } | null ? N : never
}[ProcedureName]

const pollMs = 4

export interface SessionOptions {
  readonly app: AppProcess
  readonly ledger: Ledger
  readonly durations: Durations
  readonly random: Random
  /** It ends in one of so many requests. */
  readonly requests: number
}

export function createSession({ app, ledger, durations, random, requests }: SessionOptions): Session {
  const fatal = random.below(requests)
  let sent = 0
  let answered = 0

  async function following<T>(name: string, effect: Effect | undefined, work: () => Promise<T>): Promise<T> {
    const write = effect && ledger.sending(effect)
    const start = performance.now()
    const answer = work()
    // A little longer than it usually takes, so that some kills come just after the reply.
    if (sent++ === fatal) killAfter(app, random.next() * 1.15 * durations.of(name))
    try {
      const value = await answer
      answered += 1
      durations.add(name, performance.now() - start)
      if (write) ledger.acknowledged(write)
      return value
    } catch (error) {
      if (write && !(error instanceof AppGone)) ledger.refused(write)
      throw error
    }
  }

  return {
    random,
    unanswered: () => sent - answered,
    ask: (name, input, { effect, chosen } = {}) =>
      following(name, effect, () => app.call(name, input, chosen)),
    job: (name, input, { effect, chosen } = {}) =>
      following(name, effect, async () => {
        const started = await app.call(name, input, chosen)
        if (started) await jobDone(app, (started as { jobId: number }).jobId)
      }),
  }
}

/** Waits until a job is done; throws what it failed with. */
export async function jobDone(app: AppProcess, jobId: number): Promise<void> {
  for (;;) {
    const { state } = (await app.call('jobs.list', {})).find(({ id }) => id === jobId) ?? {}
    if (!state) throw new Error(`job ${jobId} is not listed`)
    if (state.state === 'done') return
    if (state.state === 'failed') throw new Refused(`job ${jobId}`, state)
    if (state.state === 'cancelled') throw new Refused(`job ${jobId}`, { code: 'cancelled' })
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

/** A timer is no finer than a millisecond, and much is written in less: short waits are spent looking at the clock. */
const shortWaitMs = 12

/** Kills it so many milliseconds from now. */
export function killAfter(app: AppProcess, ms: number): void {
  const end = performance.now() + ms
  if (ms > shortWaitMs) {
    setTimeout(() => void app.kill(), ms)
    return
  }
  setImmediate(() => {
    while (performance.now() < end);
    void app.kill()
  })
}
