import { whenOrphaned } from './orphan.ts'

/** Something is missing that the person can put right: its message is all they need to read. */
export class Stop extends Error {
  override name = 'Stop'
}

/** Runs a script, and ends it with the code it returns, or with 1 after one sentence saying what is missing. */
export async function runScript(script: () => Promise<number>): Promise<void> {
  // Ended here and not by running out of work: a library of the packager ends such a process with code 0.
  process.exit(await codeOf(script))
}

async function codeOf(script: () => Promise<number>): Promise<number> {
  try {
    return await script()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    return 1
  }
}

/** Makes Ctrl+C and its like, npm's end included, end the whole script and with it the commands under way. */
export function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  whenOrphaned(() => process.exit(143))
}
