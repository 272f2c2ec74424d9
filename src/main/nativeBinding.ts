import { existsSync } from 'node:fs'
import { join } from 'node:path'

const NODE_API_OF_PREBUILD = 10

/**
 * The SQLite addon ships built for Node-API 10. On an older runtime loading it would end the process, so there
 * another build is used: the one the launcher names, or the one packed with the app.
 */
export function findNativeBinding(): string | undefined {
  if (Number(process.versions['napi']) >= NODE_API_OF_PREBUILD) return undefined
  const packed = process.resourcesPath ? join(process.resourcesPath, 'native', 'better_sqlite3.node') : ''
  const found = process.env['LIBRETA_SQLITE_BINDING'] ?? (existsSync(packed) ? packed : undefined)
  if (!found) throw new Error('no build of SQLite for this runtime: set LIBRETA_SQLITE_BINDING to one')
  return found
}
