import { plain } from './xlsForm'

/** A key of the letters that keys have, out of a name of another program. */
export function keyOf(name: string, number: number): string {
  const key = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9_-]/g, '')
    .slice(0, 40)
  return key || `q${number}`
}

export function isYes(cell: string): boolean {
  return ['yes', 'true', 'true()', 'si', '1'].includes(plain(cell))
}

export function isNo(cell: string): boolean {
  return ['', 'no', 'false', 'false()', '0'].includes(plain(cell))
}
