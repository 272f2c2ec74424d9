import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startApp } from '../../../src/main/startApp'
import { contentOf } from './content'
import { writeEarlierDatabase } from './earlierDatabase'
import { problemOf, sameContent } from './refusals'
import { optionsFor } from './startOptions'

/** Works on a small disk of its own, which takes root on Linux; null where there is none. */
export async function onSmallDisk<T>(
  place: string,
  megabytes: number,
  work: () => Promise<T>,
): Promise<T | null> {
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place], { stdio: 'ignore' })
  } catch {
    return null
  }
  try {
    return await work()
  } finally {
    execFileSync('umount', ['-l', place])
  }
}

/**
 * The disk is full before the upgrade is done, wherever that is: `room` is what is free, in sizes of the file. The app
 * says so and the file is as it was, or there was room enough; with room again the next start works.
 */
export async function upgradeWithLittleRoom(
  version: number,
  filled: string,
  disk: string,
  room: number,
): Promise<string[]> {
  const folder = join(disk, 'data')
  const ballast = join(disk, 'holiday photos')
  rmSync(ballast, { force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const path = join(folder, 'libreta.db')
  writeEarlierDatabase(path, version, filled)
  const before = contentOf(path)
  const wanted = Math.round(statSync(path).size * room)
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - wanted)))
  const app = startApp(optionsFor(folder))
  const problem = await problemOf(app)
  // The backup of the day has no room either, and says so.
  await app.close().catch(() => undefined)
  rmSync(ballast)
  const faults =
    problem === null
      ? []
      : [...(problem === 'diskFull' ? [] : [`the app said ${problem}`]), ...sameContent(path, before)]
  const again = startApp(optionsFor(folder))
  const after = await problemOf(again)
  await again.close()
  return after === null ? faults : [...faults, `with room again it said ${after}`]
}
