import { basename } from 'node:path'
import type { auditPapersContract } from '#shared/audits/auditPapers.contract'
import type { AuditView } from '#shared/audits/auditView'
import { auditFileNames, auditPaperRoute } from '#shared/audits/paper'
import type { HandlersFor } from '#shared/contract/procedure'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { saveWhole } from '../writeWhole'

/** Pixels of a photo on paper: 60 mm at 300 dots an inch. */
const PHOTO_PIXELS = 700

/** What an audit found, with its photos, as a PDF. `show` reads it as the page does. */
export function auditPapers(
  { db, desktop, files }: Deps,
  show: (id: number) => AuditView,
): HandlersFor<typeof auditPapersContract> {
  return {
    'audits.paper': ({ id }) => {
      const view = show(id)
      const profile = businessRepository(db).get()
      const photos = Object.values(view.entries).flatMap((entry) => entry.photos ?? [])
      return {
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        view,
        pictures: photos.flatMap(({ storedName }) => {
          const source = files.has(storedName)
            ? desktop.readPicture(files.pathOf(storedName), PHOTO_PIXELS)
            : null
          return source === null ? [] : [{ storedName, source }]
        }),
      }
    },
    'audits.print': async (job) => {
      const { audit } = show(job.id)
      const name = fileNameOf([auditFileNames[job.language], audit.auditedOn, audit.auditor], 'pdf')
      const path = await desktop.chooseTarget('pdf', name)
      if (path === null) return null
      const bytes = await desktop.printPage(auditPaperRoute(job))
      await saveWhole(path, bytes)
      return { fileName: basename(path) }
    },
  }
}
