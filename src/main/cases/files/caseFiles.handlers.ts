import type { caseFilesContract } from '#shared/cases/caseFiles.contract'
import { caseFileTexts } from '#shared/cases/caseFileTexts'
import type { CaseImportMapping } from '#shared/cases/importing/mapping'
import type { HandlersFor } from '#shared/contract/procedure'
import { businessRepository } from '../../business/business.repository'
import type { Deps } from '../../deps'
import { fileNameOf } from '../../fileNames'
import { createChosenFiles } from '../../importing/chosenFiles'
import { caseImportsRepository } from './caseImports.repository'

/** Lists of cases that go to a file, and come from one. */
export function caseFilesHandlers({
  db,
  clock,
  session,
  desktop,
  jobs,
}: Deps): HandlersFor<typeof caseFilesContract> {
  const business = businessRepository(db)
  const chosen = createChosenFiles({ desktop, jobs })

  const orderOf = (token: string, mapping: CaseImportMapping) => {
    const { file, fileName } = chosen.chosenBy(token)
    return { ...file, fileName, mapping, person: session.personName() }
  }

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

    'cases.chooseImport': () => chosen.choose(),
    'cases.dropImport': (file) => chosen.drop(file),
    'cases.readImport': ({ token, reading }) => chosen.readAgain(token, reading),
    'cases.rememberedImport': () => caseImportsRepository(db).remembered(),
    'cases.previewImport': ({ token, mapping }) => jobs.ask('caseImportCheck', orderOf(token, mapping)),
    'cases.import': ({ token, mapping }) => ({ jobId: jobs.start('caseImport', orderOf(token, mapping)) }),
  }
}
