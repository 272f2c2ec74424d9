import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './process/command.ts'
import { packageTool } from './process/packageTool.ts'
import { withProgress } from './process/progress.ts'
import { Stop } from './process/stop.ts'
import { projectRoot } from './project.ts'

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const results = ['out/main/index.cjs', 'out/renderer/index.html']

/** Builds the app into `out/`, quietly unless it fails. */
export async function build(): Promise<void> {
  const tool = packageTool('electron-vite', 'electron-vite')
  const { code, output } = await withProgress('Building the app', () =>
    runCommand(process.execPath, [tool, 'build'], { cwd: projectRoot }),
  )
  if (code === 0) return
  console.error(output)
  throw new Stop('The app could not be built: the reason is above.')
}

/** Builds only when something was changed, added or deleted since the last time. */
export async function buildIfOlder(): Promise<void> {
  const built = Math.min(...results.map(changedAt))
  const changed = Math.max(...sources.map(changedAt))
  if (built > changed) return
  console.log(
    built === 0 ? 'Building the app for the first time.' : 'The app has changed: building it again.',
  )
  await build()
}

/** The newest change at or below a path; a folder counts too, because deleting a file changes it. */
function changedAt(path: string): number {
  const place = join(projectRoot, path)
  if (!existsSync(place)) return 0
  const own = statSync(place)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(own.mtimeMs, ...readdirSync(place).map((name) => changedAt(join(path, name))))
}
