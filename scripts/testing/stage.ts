import { secondsSince } from '../process/progress.ts'
import { Stop } from '../process/stop.ts'
import { type Counts, oneFailed, summaryLine } from './counts.ts'

/** Runs one part of the tests under its name and says how it went; whatever it throws counts as one failure. */
export async function stage(name: string, work: () => Promise<Counts>): Promise<Counts> {
  const start = performance.now()
  console.log(`\n== ${name}`)
  const counts = await work().catch((error: unknown) => {
    console.error(error instanceof Stop ? error.message : error)
    return oneFailed
  })
  console.log(`== ${name}: ${summaryLine(counts)} (${secondsSince(start)} s)`)
  return counts
}
