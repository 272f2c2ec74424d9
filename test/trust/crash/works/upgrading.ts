import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../../src/main/db/database'
import { newestVersion } from '../../../../src/main/db/migrate'
import { spawnChild, startChild } from '../../appProcess'
import { sqliteFaults } from '../../support/databaseFaults'
import { backupFaults } from '../../support/fileFaults'
import { contentOf, differences } from '../../upgrades/content'
import { versions, writeEarlierDatabase } from '../../upgrades/earlierDatabase'
import { writeFilledDatabase } from '../../upgrades/filledDatabase'
import { killAfter } from '../session'
import type { Crash, OpenWork, Work, World } from '../work'

/** So many earlier versions take part, drawn by lot. */
const drawn = 4

/** Databases of earlier versions brought up to date as the app starts: the old one or the new one, with every row. */
export const upgrading: Work = {
  name: 'bringing an earlier database up to date',
  share: 5,
  async open({ dataFolder, outside, random }: World): Promise<OpenWork> {
    const filled = await writeFilledDatabase(folderIn(outside, 'filled'))
    const earlier = versions.filter((version) => version < newestVersion)
    const olds = Array.from({ length: drawn }, (_, index) => {
      const version = earlier[random.below(earlier.length)] ?? 1
      const path = join(folderIn(outside, `${index}`), 'libreta.db')
      writeEarlierDatabase(path, version, filled)
      return { path, content: contentOf(path), milliseconds: 0 }
    })
    const path = join(dataFolder, 'libreta.db')
    const lay = (from: string) => {
      rmSync(dataFolder, { recursive: true, force: true })
      mkdirSync(dataFolder)
      copyFileSync(from, path)
    }
    for (const old of olds) {
      lay(old.path)
      old.milliseconds = await timeToStart(dataFolder)
    }

    return {
      async crash(): Promise<Crash> {
        const old = olds[random.below(olds.length)] ?? olds[0]
        if (!old) throw new Error('no version was drawn')
        lay(old.path)
        const app = spawnChild({ dataFolder })
        await app.starting
        killAfter(app, random.next() * 1.1 * old.milliseconds)
        await app.ended

        // As it lies there, before anybody repairs anything.
        const copy = folderIn(outside, 'copy')
        cpSync(dataFolder, copy, { recursive: true })
        const found = contentOf(join(copy, 'libreta.db'))
        const isWhole = found.version === old.content.version || found.version === newestVersion
        const again = await startChild({ dataFolder })
        const { state } = await again.call('backup.state', {})
        const faults = [
          ...(isWhole ? [] : [`it is of version ${found.version}, from ${old.content.version}`]),
          ...differences(old.content, found),
          ...(state === 'ready' ? fileCheck(path) : [`the next start was ${state}`]),
          ...backupFaults(dataFolder),
        ]
        await again.close()
        const after = contentOf(path)
        const rest = [
          ...differences(old.content, after),
          ...(after.version === newestVersion ? [] : [`at last it is of version ${after.version}`]),
        ]
        const isNew = found.version === newestVersion
        return { faults: [...faults, ...rest], isInside: !isNew, isKept: false }
      },
      close: () => Promise.resolve([]),
    }
  },
}

/** SQLite's own checks: the rows were laid there one by one, so what is counted of them is not. */
function fileCheck(path: string): readonly string[] {
  const db = openDatabase(path, { readonly: true })
  try {
    return sqliteFaults(db)
  } finally {
    db.close()
  }
}

/** Milliseconds from when the app is about to open the database to when it takes calls. */
async function timeToStart(dataFolder: string): Promise<number> {
  const app = spawnChild({ dataFolder })
  await app.starting
  const start = performance.now()
  await app.ready
  const milliseconds = performance.now() - start
  await app.kill()
  return milliseconds
}

/** An empty folder of that name. */
function folderIn(place: string, name: string): string {
  const folder = join(place, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}
