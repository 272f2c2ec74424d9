import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isSound } from '../../../src/main/backup/check'
import { type Content, contentOf, differences } from './content'

/** What is wrong with the copy that the app made before it changed the file; there must be one, as it was then. */
export function faultsOfBackup(dataFolder: string, before: Content): string[] {
  const folder = join(dataFolder, 'backups')
  const copies = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : []
  const [name] = copies
  if (name === undefined || copies.length !== 1) return [`${copies.length} backups were made before`]
  const copy = join(folder, name)
  if (!isSound(copy, undefined)) return ['the backup made before is not sound']
  const content = contentOf(copy)
  if (content.version !== before.version) return [`the backup made before is of version ${content.version}`]
  return differences(before, content).map((fault) => `the backup made before: ${fault}`)
}
