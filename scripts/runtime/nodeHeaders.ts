import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Stop } from '../process/stop.ts'

/** The first prefix that holds Node's C headers at include/node. */
export function headersPrefix(prefixes: readonly string[]): string | undefined {
  return prefixes.find((prefix) => existsSync(join(prefix, 'include', 'node', 'node_api.h')))
}

/** Where Node's C headers are on this machine; node-gyp would fetch them from a site that may be out of reach. */
export function findNodeHeaders(): string {
  const prefix = headersPrefix(['/usr', prefixOf(process.execPath), '/usr/local', ...prefixesOnPath()])
  if (prefix) return prefix
  throw new Stop("Missing Node's C headers (node_api.h): run as root: apt-get install -y libnode-dev")
}

function prefixesOnPath(): string[] {
  const { PATH = '' } = process.env
  const programs = PATH.split(delimiter).map((folder) => join(folder, 'node'))
  return programs.filter((program) => existsSync(program)).map(prefixOf)
}

function prefixOf(program: string): string {
  return dirname(dirname(realpathSync(program)))
}
