import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AppProcess, startChild } from '../appProcess'
import { databaseFaults } from '../support/databaseFaults'
import { contentOf } from '../upgrades/content'
import type { Fault, Skipped } from './fault'
import { databaseOf, expected, faultsOfNextStart, keySheet, stateOf, waveId } from './someBusiness'

const noDisk: Skipped = { skipped: 'only root on Linux can make a small disk' }

/** Works on a small disk of its own; skipped where nobody may make one. */
async function onDisk(
  place: string,
  megabytes: number,
  work: (disk: string) => Promise<readonly string[]>,
): Promise<readonly string[] | Skipped> {
  const disk = join(place, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return noDisk
  }
  try {
    return await work(disk)
  } finally {
    execFileSync('umount', ['-l', disk])
  }
}

const remount = (disk: string, how: 'ro' | 'rw') =>
  execFileSync('mount', ['-o', `remount,${how}`, disk], { stdio: 'ignore' })

/** Takes all the room there is but so many bytes; answers with what gives it back. */
function fill(disk: string, bytesLeft: number): () => void {
  const photos = join(disk, 'holiday photos')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(photos, Buffer.alloc(Math.max(0, bavail * bsize - bytesLeft)))
  return () => rmSync(photos)
}

/** Keys sheets until one is refused. */
async function keyUntilRefused(app: AppProcess): Promise<{ saved: number; refused: string }> {
  for (let number = 1; number < 2000; number += 1) {
    const said = await keySheet(app, number)
    if (said !== 'done') return { saved: number - 1, refused: said }
  }
  return { saved: 2000, refused: 'never' }
}

const fullWhileKeying: Fault = {
  name: 'the disk is full while sheets are keyed',
  run: ({ dataFolder, outside }) =>
    onDisk(outside, 24, async (disk) => {
      const folder = join(disk, 'data')
      cpSync(dataFolder, folder, { recursive: true })
      let app = await startChild({ dataFolder: folder })
      const free = fill(disk, 400_000)
      const { saved, refused } = await keyUntilRefused(app)
      const isAnswered = await app.call('surveys.wave', { waveId })
      const faults = [
        ...expected('the first refusal', refused, 'diskFull'),
        ...expected('the count of sheets', isAnswered.usableCount, 30 + saved),
        ...databaseFaults(folder),
      ]
      await app.kill()
      app = await startChild({ dataFolder: folder })
      const afterwards = await app.call('surveys.wave', { waveId })
      faults.push(...expected('the count of sheets after a restart', afterwards.usableCount, 30 + saved))
      free()
      faults.push(...expected('a sheet with room again', await keySheet(app, saved + 1), 'done'))
      await app.close()
      return faults
    }),
}

const fullForFiles: Fault = {
  name: 'the disk is full as a workbook and a backup are written',
  run: ({ dataFolder, outside }) =>
    onDisk(outside, 24, async (disk) => {
      const folder = join(disk, 'data')
      cpSync(dataFolder, folder, { recursive: true })
      const app = await startChild({ dataFolder: folder })
      const before = await app.call('backup.list', {})
      const free = fill(disk, 8000)
      const path = join(disk, 'libro.xlsx')
      const started = await app.call('reports.workbook', { waveId, language: 'es' }, [path])
      const code = await endOfJob(app, started?.jobId ?? 0)
      const copy = await app.ask('backup.make', {})
      const faults = [
        ...expected('the workbook', code, 'diskFull'),
        ...expected('the file of the workbook', existsSync(path), false),
        ...expected('the backup', copy.ok ? 'done' : copy.error.code, 'diskFull'),
        ...expected('the number of backups', (await app.call('backup.list', {})).length, before.length),
        ...expected('what is left of them', leftovers(disk).join(' '), ''),
      ]
      free()
      faults.push(...expected('a sheet with room again', await keySheet(app, 1), 'done'))
      await app.close()
      return faults
    }),
}

const readOnlyDisk: Fault = {
  name: 'the folder cannot be written to, and then it can',
  run: ({ dataFolder, outside }) =>
    onDisk(outside, 24, async (disk) => {
      const folder = join(disk, 'data')
      cpSync(dataFolder, folder, { recursive: true })
      const before = contentOf(databaseOf(folder))
      remount(disk, 'ro')
      const app = await startChild({ dataFolder: folder })
      const state = await stateOf(app)
      await app.kill()
      remount(disk, 'rw')
      return [...expected('the app', state, 'readOnly'), ...(await faultsOfNextStart(folder, before))]
    }),
}

const readOnlyTarget: Fault = {
  name: 'a workbook is to be written where nobody may write',
  run: ({ dataFolder, outside }) =>
    onDisk(outside, 8, async (disk) => {
      remount(disk, 'ro')
      return refusedWorkbook(dataFolder, join(disk, 'libro.xlsx'))
    }),
}

/** A workbook that cannot be written is said in words, and the app goes on. */
export async function refusedWorkbook(dataFolder: string, path: string): Promise<readonly string[]> {
  const app = await startChild({ dataFolder })
  const started = await app.call('reports.workbook', { waveId, language: 'es' }, [path])
  const code = await endOfJob(app, started?.jobId ?? 0)
  const faults = [
    ...expected('the workbook', code, 'fileNotWritten'),
    ...expected('a sheet after it', await keySheet(app, 1), 'done'),
  ]
  await app.close()
  return faults
}

/** How a job ended: 'done', 'cancelled' or the code of its error. */
export async function endOfJob(app: AppProcess, jobId: number): Promise<string> {
  for (;;) {
    const { state } = (await app.call('jobs.list', {})).find(({ id }) => id === jobId) ?? {}
    if (!state) return 'not listed'
    if (state.state !== 'running') return state.state === 'failed' ? state.code : state.state
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Files that were begun and not finished. */
function leftovers(disk: string): readonly string[] {
  return readdirSync(disk, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))
}

export const diskFaults: readonly Fault[] = [fullWhileKeying, fullForFiles, readOnlyDisk, readOnlyTarget]
