import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project.ts'

/** The script behind a package's command, for `node <script>`: the `.cmd` files of Windows need a shell. */
export function packageTool(packageName: string, command: string): string {
  const folder = join(projectRoot, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
