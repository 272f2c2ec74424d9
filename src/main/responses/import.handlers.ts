import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { guessType } from '#shared/responses/cells'
import type { responsesContract } from '#shared/responses/responses.contract'
import type { Deps } from '../deps'
import { readCsv } from './csv'
import { previewImport } from './importTask'

type ImportProcedures = Pick<
  typeof responsesContract,
  'responses.chooseImport' | 'responses.previewImport' | 'responses.import'
>

const SAMPLES = 3

export function importHandlers({ db, desktop, jobs }: Deps): HandlersFor<ImportProcedures> {
  /** Files that the person chose in this run, by the token that the page knows them by. */
  const chosen = new Map<string, string>()

  function pathOf(token: string): string {
    const path = chosen.get(token)
    if (path === undefined) throw new AppError('notFound')
    return path
  }

  return {
    'responses.chooseImport': async () => {
      const path = await desktop.chooseFile('csv')
      if (path === null) return null
      const { delimiter, columns, rows } = readCsv(path)
      const token = randomUUID()
      chosen.set(token, path)
      return {
        token,
        fileName: basename(path),
        delimiter,
        rowCount: rows.length,
        columns: columns.map((name, index) => {
          const cells = rows.map((row) => row[index] ?? '')
          return { name, samples: cells.slice(0, SAMPLES), guess: guessType(cells) }
        }),
      }
    },

    'responses.previewImport': ({ token, mapping }) => previewImport(db, { path: pathOf(token), mapping }),

    'responses.import': ({ token, mapping }) => ({
      jobId: jobs.start('import', { path: pathOf(token), mapping }),
    }),
  }
}
