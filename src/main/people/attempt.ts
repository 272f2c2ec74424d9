import { secondsLeft } from '#shared/people/attempts'
import type { Attempt } from '#shared/session/session.contract'
import type { Deps } from '../deps'
import { isSecret } from './secrets'
import type { Gate } from './secrets.repository'

/** Makes the function that looks at a typed PIN or code, and slows down whoever guesses. */
export function attempts({ clock, jobs }: Pick<Deps, 'clock' | 'jobs'>) {
  return async function attempt(gate: Gate, typed: string): Promise<Attempt> {
    await jobs.writable()
    const kept = gate.find()
    if (!kept) return { outcome: 'wrong', waitSeconds: 0 }
    const waitSeconds = secondsLeft(kept, clock.now())
    if (kept.wrongAt !== null && clock.now() < kept.wrongAt) gate.waitAnew(clock.now())
    if (waitSeconds > 0) return { outcome: 'wait', waitSeconds }
    // Counted before it is looked at: neither ending the app in between nor asking twice at once is a free guess.
    gate.noteWrong(clock.now())
    if (!(await isSecret(typed, kept.hash))) {
      const now = gate.find()
      return { outcome: 'wrong', waitSeconds: now ? secondsLeft(now, clock.now()) : 0 }
    }
    gate.clear()
    return { outcome: 'open', waitSeconds: 0 }
  }
}
