import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const abandonedAfter = 6 * 60 * 60 * 1000

/**
 * Makes a folder that is either whole or absent. `fill` works under a name of its own and gives back the folder
 * to keep, so an interrupted run leaves nothing half-made and two runs at once do not meet.
 */
export async function makeOnce(
  cache: string,
  target: string,
  fill: (workplace: string) => Promise<string>,
): Promise<string> {
  if (existsSync(target)) return target
  const workplaces = join(cache, 'unfinished')
  await forgetAbandoned(workplaces)
  const workplace = join(workplaces, randomUUID())
  await mkdir(workplace, { recursive: true })
  try {
    const made = await fill(workplace)
    await mkdir(dirname(target), { recursive: true })
    await keep(made, target)
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
  return target
}

async function keep(made: string, target: string): Promise<void> {
  try {
    await rename(made, target)
  } catch (error) {
    // Another run finished first; what it made is as good as ours.
    if (!existsSync(target)) throw error
  }
}

async function forgetAbandoned(workplaces: string): Promise<void> {
  if (!existsSync(workplaces)) return
  for (const name of await readdir(workplaces)) {
    const workplace = join(workplaces, name)
    const age = Date.now() - (await stat(workplace).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    if (age > abandonedAfter) await rm(workplace, { recursive: true, force: true })
  }
}
