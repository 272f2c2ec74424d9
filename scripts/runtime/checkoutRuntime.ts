import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { makeOnce } from './makeOnce.ts'
import { checkoutName } from './places.ts'

/**
 * A runtime folder of this checkout alone, with the project linked in as its app. It has no `default_app.asar`,
 * so it opens only what lies at resources/app; hard links make a folder per checkout cost no space.
 */
export function checkoutRuntime(cache: string, distribution: string, projectRoot: string): Promise<string> {
  const target = join(cache, 'runtimes', checkoutName(`${distribution}\n${projectRoot}`))
  return makeOnce(cache, target, async (workplace) => {
    const folder = join(workplace, 'runtime')
    await linkTree(distribution, folder)
    await symlink(projectRoot, join(folder, 'resources', 'app'), 'dir')
    return folder
  })
}

async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await linkTree(source, target)
    else await linkFile(source, target)
  }
}

async function linkFile(source: string, target: string): Promise<void> {
  try {
    await link(source, target)
  } catch (error) {
    // Another disk, or one without hard links.
    if (existsSync(target)) throw error
    await copyFile(source, target)
  }
}
