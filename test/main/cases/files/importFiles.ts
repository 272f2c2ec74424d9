import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { guessCaseTargets } from '#shared/cases/importing/guessTargets'
import type { CaseImportMapping } from '#shared/cases/importing/mapping'
import { CaseDefaults } from '#shared/cases/importing/mapping'
import type { ImportSource } from '#shared/importing/source'
import type { JobState } from '#shared/jobs/jobs.contract'
import type { TestApp } from '../../../support/testApp'

/** Chooses a file of that content as the person would. */
export async function chosenList(app: TestApp, content: string | Uint8Array): Promise<ImportSource> {
  const path = join(app.folder, 'reclamos.csv')
  writeFileSync(path, content)
  app.chosenFiles.push(path)
  const source = await app.call('cases.chooseImport', {})
  if (!source) throw new Error('nothing was chosen')
  return source
}

/** What the app proposes for a file, with what the person says else. */
export function proposal(source: ImportSource, changes: Partial<CaseDefaults> = {}): CaseImportMapping {
  return {
    reading: source.reading,
    targets: [...guessCaseTargets(source.columns.map(({ name }) => name))],
    words: [],
    defaults: CaseDefaults.parse({ cause: 'Sin causa anotada', ...changes }),
  }
}

/** Imports it to the end; answers with how the job ended. */
export async function importedList(
  app: TestApp,
  content: string | Uint8Array,
  changes: Partial<CaseDefaults> = {},
): Promise<JobState> {
  const source = await chosenList(app, content)
  const { jobId } = await app.call('cases.import', {
    token: source.token,
    mapping: proposal(source, changes),
  })
  await app.jobs.idle()
  const job = (await app.call('jobs.list', {})).find(({ id }) => id === jobId)
  if (!job) throw new Error('the job is not listed')
  return job.state
}
