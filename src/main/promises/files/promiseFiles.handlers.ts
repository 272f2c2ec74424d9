import type { HandlersFor } from '#shared/contract/procedure'
import type { PromiseImportMapping } from '#shared/promises/importing/mapping'
import type { promiseImportContract } from '#shared/promises/promiseImport.contract'
import type { Deps } from '../../deps'
import { createChosenFiles } from '../../importing/chosenFiles'
import { promiseImportsRepository } from './promiseImports.repository'

/** Lists of orders that come from a file. */
export function promiseFilesHandlers({
  db,
  session,
  desktop,
  jobs,
}: Deps): HandlersFor<typeof promiseImportContract> {
  const chosen = createChosenFiles({ desktop, jobs })

  const orderOf = (token: string, mapping: PromiseImportMapping) => {
    const { file, fileName } = chosen.chosenBy(token)
    return { ...file, fileName, mapping, person: session.personName() }
  }

  return {
    'promises.chooseImport': () => chosen.choose(),
    'promises.dropImport': (file) => chosen.drop(file),
    'promises.readImport': ({ token, reading }) => chosen.readAgain(token, reading),
    'promises.rememberedImport': () => promiseImportsRepository(db).remembered(),
    'promises.previewImport': ({ token, mapping }) => jobs.ask('promiseImportCheck', orderOf(token, mapping)),
    'promises.import': ({ token, mapping }) => ({
      jobId: jobs.start('promiseImport', orderOf(token, mapping)),
    }),
  }
}
