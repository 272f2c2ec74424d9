import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { newestVersion } from '../../../src/main/db/migrate'
import { inTemporaryFolder } from '../support/folders'
import { createTally } from '../support/tally'
import type { Trial } from '../trial'
import { versions } from './earlierDatabase'
import { writeFilledDatabase } from './filledDatabase'
import { onSmallDisk, upgradeWithLittleRoom } from './fullDisk'
import { failedUpgradeFrom, newerFile } from './refusals'
import { upgradeFrom } from './upgrade'

/**
 * A database of every version that there was opens and keeps every row; an upgrade that fails leaves the old file and
 * its copy; a newer file is left alone. The short run draws some of the versions by lot.
 */
export const upgradesTrial: Trial = {
  name: 'older and newer databases',
  run: ({ length, seed }, report) =>
    inTemporaryFolder(async (root) => {
      const tally = createTally(report)
      const isShort = length === 'short'
      const filled = await writeFilledDatabase(inFolder(root, 'filled'))
      const attempt = async (what: string, work: (folder: string) => Promise<string[]>) => {
        const folder = inFolder(root, 'attempt')
        try {
          tally.note(what, await work(folder))
        } catch (error) {
          tally.note(what, [error instanceof Error ? (error.stack ?? error.message) : String(error)])
        }
        rmSync(folder, { recursive: true, force: true })
      }

      // The oldest and the one before this are always among them.
      const every = (step: number) =>
        versions.filter(
          (version, index) => version === 1 || (index + seed) % step === 0 || index === versions.length - 2,
        )
      for (const version of every(isShort ? 30 : 1))
        await attempt(`schema ${version} with rows in every table`, (folder) =>
          upgradeFrom(version, filled, folder),
        )
      for (const version of isShort ? [50] : every(4).filter((one) => one <= 50))
        await attempt(`an upgrade from schema ${version} that fails`, (folder) =>
          failedUpgradeFrom(version, filled, folder),
        )
      for (const hasLog of [false, true])
        await attempt(
          `a file of schema ${newestVersion + 1}${hasLog ? ' that was not closed' : ''}`,
          (folder) => newerFile(filled, folder, hasLog),
        )

      const disk = join(root, 'disk')
      const tried = await onSmallDisk(disk, 64, async () => {
        for (const room of isShort ? [0.5, 1.6] : [0, 0.2, 0.5, 0.9, 1.1, 1.3, 1.6, 1.9, 2.2, 2.6, 3, 3.5, 4])
          await attempt(`an upgrade with room for ${room} of the file`, () =>
            upgradeWithLittleRoom(37, filled, disk, room),
          )
        return true
      })
      if (tried === null) tally.skip('an upgrade on a full disk: only root on Linux can make a small one')
      return tally.outcome()
    }),
}

function inFolder(root: string, name: string): string {
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  return folder
}
