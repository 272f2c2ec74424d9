import { open, rename, rm } from 'node:fs/promises'
import { ZipWriter } from '../../reports/workbook/zipWriter'
import { type TemplateOrder, templateParts } from './template'

/** Writes the sheet for colleagues: whole, or not at all. `now` is the local wall clock. */
export async function writeTemplate(order: TemplateOrder, path: string, now: string): Promise<void> {
  const unfinished = `${path}.part`
  try {
    const handle = await open(unfinished, 'w')
    try {
      const zip = new ZipWriter(handle, now.slice(0, 16))
      for (const [name, xml] of templateParts(order)) await zip.add(name, xml)
      await zip.finish()
    } finally {
      await handle.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
