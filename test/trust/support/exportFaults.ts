import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'

/**
 * What is wrong with the files that the app wrote into a folder. Whatever has its final name is whole; what was
 * being written has another.
 */
export async function exportFaults(folder: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const name of readdirSync(folder)) {
    const fault = await faultOf(name, readFileSync(join(folder, name)))
    if (fault !== null) faults.push(`${name} ${fault}`)
  }
  return faults
}

async function faultOf(name: string, bytes: Buffer): Promise<string | null> {
  switch (name.slice(name.lastIndexOf('.') + 1)) {
    case 'xlsx':
    case 'zip':
      return zipFault(bytes)
    case 'pdf':
      return /%%EOF\s*$/.test(bytes.subarray(-16).toString('latin1')) ? null : 'ends before its end'
    case 'csv':
      return bytes.subarray(-2).toString() === '\r\n' ? null : 'ends in the middle of a line'
    case 'json':
      return jsonFault(bytes)
    case 'html':
      return bytes.toString().trimEnd().endsWith('</html>') ? null : 'ends before its end'
    default:
      return null
  }
}

/** Every part is there and is what its check says. */
async function zipFault(bytes: Buffer): Promise<string | null> {
  try {
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
    return Object.keys(zip.files).length > 0 ? null : 'is empty'
  } catch (error) {
    return `does not open: ${error instanceof Error ? error.message : error}`
  }
}

function jsonFault(bytes: Buffer): string | null {
  try {
    JSON.parse(bytes.toString())
    return null
  } catch {
    return 'does not open'
  }
}
