import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import Papa from 'papaparse'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { inLanguage } from '#shared/i18n/languages'
import type { ImportMapping, ImportReading, ImportSource } from '#shared/responses/importing'
import type { responsesContract } from '#shared/responses/responses.contract'
import { templateTexts } from '#shared/responses/templateTexts'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { importsRepository } from './import/imports.repository'
import type { ImportFile } from './import/readFile'
import { writeTemplate } from './import/writeTemplate'
import { responsesRepository } from './responses.repository'

type ImportProcedures = Pick<
  typeof responsesContract,
  | 'responses.chooseImport'
  | 'responses.dropImport'
  | 'responses.readImport'
  | 'responses.rememberedImport'
  | 'responses.previewImport'
  | 'responses.saveImportErrors'
  | 'responses.import'
  | 'responses.exportTemplate'
>

interface Chosen {
  readonly file: ImportFile
  readonly fileName: string
}

/** Dropped files stay in memory: only the newest of them. */
const kept = 3

export function importHandlers({ db, clock, desktop, jobs }: Deps): HandlersFor<ImportProcedures> {
  /** Files that the person chose in this run, by the token that the page knows them by. */
  const chosen = new Map<string, Chosen>()

  function chosenBy(token: string): Chosen {
    const known = chosen.get(token)
    if (!known) throw new AppError('notFound')
    return known
  }

  const orderOf = (token: string, mapping: ImportMapping) => {
    const { file, fileName } = chosenBy(token)
    return { ...file, fileName, mapping }
  }

  const read = async (token: string, { file, fileName }: Chosen, reading: ImportReading) => ({
    token,
    ...(await jobs.ask('importRead', { ...file, fileName, reading })),
  })

  async function remember(file: ImportFile, fileName: string): Promise<ImportSource> {
    const source = await read(randomUUID(), { file, fileName }, {})
    chosen.set(source.token, { file, fileName })
    const [oldest] = chosen.keys()
    if (chosen.size > kept && oldest !== undefined) chosen.delete(oldest)
    return source
  }

  return {
    'responses.chooseImport': async () => {
      const path = await desktop.chooseFile('table')
      return path === null ? null : remember({ path }, basename(path))
    },

    'responses.dropImport': ({ fileName, bytes }) => remember({ bytes: shared(bytes) }, basename(fileName)),

    'responses.readImport': ({ token, reading }) => read(token, chosenBy(token), reading),

    'responses.rememberedImport': ({ surveyId }) => importsRepository(db).remembered(surveyId),

    'responses.previewImport': async ({ token, mapping }) => jobs.ask('importCheck', orderOf(token, mapping)),

    'responses.saveImportErrors': async ({ fileName, rows }) => {
      const path = await desktop.chooseTarget('csv', fileNameOf([fileName.replace(/\.[^.]*$/, '')], 'csv'))
      if (path === null) return null
      try {
        await writeFile(path, errorList(rows))
      } catch (error) {
        throw toWriteError(error)
      }
      return { fileName: basename(path) }
    },

    'responses.import': ({ token, mapping }) => ({ jobId: jobs.start('import', orderOf(token, mapping)) }),

    'responses.exportTemplate': async ({ surveyId, waveId }) => {
      const order = templateOrder(db, surveyId, waveId)
      const { title, language } = order.questionnaire
      const parts = [inLanguage(title, language), order.label, templateTexts[language].fileName]
      const path = await desktop.chooseTarget('workbook', fileNameOf(parts, 'xlsx'))
      if (path === null) return null
      try {
        await writeTemplate(order, path, clock.now())
      } catch (error) {
        throw toWriteError(error)
      }
      return { fileName: basename(path) }
    },
  }
}

const templateRows = 200

/** The numbers that follow the last sheet: as many as were handed out, or two hundred. */
function templateOrder(db: Deps['db'], surveyId: number, waveId: number | null) {
  const surveys = surveysRepository(db)
  const wave = waveId === null ? null : wavesRepository(db).find(waveId)
  if (waveId !== null && wave?.surveyId !== surveyId) throw new AppError('notFound')
  if (wave && wave.closedOn !== null) throw new AppError('waveClosed')
  const version = wave ? surveys.version(wave.versionId) : surveys.newestVersion(surveyId)
  if (!version) throw new AppError('notFound')
  const { questionnaire } = version
  if (questionnaire.questions.length === 0) throw new AppError('questionnaireEmpty')
  const next = wave ? responsesRepository(db).nextNumber(wave.id) : 1
  const count = Math.max((wave?.handedOut ?? 0) - next + 1, templateRows)
  const numbers = Array.from({ length: Math.min(count, 5000) }, (_, index) => next + index)
  return { surveyId, waveId, questionnaire, numbers, label: wave?.label ?? '' }
}

/** As spreadsheets here open it; what begins like a formula, out of a file of unknown hands, is kept from being one. */
function errorList(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${Papa.unparse(rows as string[][], { delimiter: ';', escapeFormulae: true })}\r\n`
}

/** The same bytes where threads can look at them without a copy of fifty megabytes for each. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
