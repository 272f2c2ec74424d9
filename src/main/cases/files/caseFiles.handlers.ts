import type { caseFilesContract } from '#shared/cases/caseFiles.contract'
import { caseFileTexts } from '#shared/cases/caseFileTexts'
import type { HandlersFor } from '#shared/contract/procedure'
import { businessRepository } from '../../business/business.repository'
import type { Deps } from '../../deps'
import { fileNameOf } from '../../fileNames'

/** Lists of cases that go to a file, and come from one. */
export function caseFilesHandlers({ db, clock, desktop, jobs }: Deps): HandlersFor<typeof caseFilesContract> {
  const business = businessRepository(db)

  return {
    'cases.export': async ({ format, ...asked }) => {
      const profile = business.get()
      const language = profile?.language ?? 'es'
      const { title } = caseFileTexts[language]
      const name = fileNameOf([profile?.name ?? '', title, clock.today()], format)
      const path = await desktop.chooseTarget(format === 'xlsx' ? 'workbook' : 'csv', name)
      if (path === null) return null
      return { jobId: jobs.start('caseExport', { path, format, ...asked, language, title }) }
    },
  }
}
