import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Stop } from '../process/stop.ts'

/** Refuses a file whose content is not the expected one, given as `sha512-<base64>`. */
export async function checkIntegrity(file: string, expected: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === expected) return
  throw new Stop(
    `${basename(file)} is not the file expected (${found} instead of ${expected}), so it is not used; run again, and if it repeats, do not trust the registry it came from.`,
  )
}
