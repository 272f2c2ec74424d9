import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marker } from '../crash/works/marker'

/** Parts of names, phones, answers and letters that the trials type. */
const typed = [marker, 'paciencia', 'cafetera', 'azúcar', 'Tarta', '600 000', '600 123', 'Se queja', 'Llamó']

/** What people typed and stands in the log of the app, which is sent to whoever helps. */
export function logFaults(dataFolder: string): readonly string[] {
  const folder = join(dataFolder, 'logs')
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    return typed.filter((word) => text.includes(word)).map((word) => `the log ${file} says "${word}"`)
  })
}
