import { basename } from 'node:path'
import type { chartsContract } from '#shared/charts/charts.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { kindOfFile } from '../attachments/fileKind'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { writeWhole } from '../writeWhole'

/** Pictures of charts: on the clipboard, and in files. */
export function chartsHandlers({ desktop }: Pick<Deps, 'desktop'>): HandlersFor<typeof chartsContract> {
  return {
    'charts.copy': async ({ png }) => {
      await desktop.copyPicture(png)
      return {}
    },
    'charts.save': async ({ name, picture }) => {
      const bytes = picture.kind === 'png' ? pngBytes(picture.data) : Buffer.from(picture.data, 'utf8')
      const path = await desktop.chooseTarget(picture.kind, fileNameOf([name], picture.kind))
      if (path === null) return null
      try {
        await writeWhole(path, (handle) => handle.writeFile(bytes))
      } catch (error) {
        throw toWriteError(error)
      }
      return { fileName: basename(path) }
    },
  }
}

/** The bytes of a data URL, if they are what it says. */
function pngBytes(url: string): Buffer {
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  if (kindOfFile(bytes, '') !== 'png') throw new AppError('invalidInput')
  return bytes
}
