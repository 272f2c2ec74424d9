import { readdirSync, readFileSync } from 'node:fs'

/** Megabytes of a process and all below it, shared pages counted in parts (PSS); null where Linux does not tell. */
export function treeMegabytes(root: number): number | null {
  if (process.platform !== 'linux') return null
  const children = childrenByParent()
  const family = [root]
  for (const process of family) family.push(...(children.get(process) ?? []))
  return family.reduce((total, process) => total + kilobytesOf(process), 0) / 1024
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const status = read(`/proc/${name}/status`)
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

function kilobytesOf(process: number): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${process}/smaps_rollup`))?.[1] ?? 0)
}

/** Empty when the process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
