import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { inLanguage } from '#shared/i18n/languages'
import { guessQuestion } from '#shared/responses/cells'
import type { ImportReading, ImportSource } from '#shared/responses/importing'
import type { responsesContract } from '#shared/responses/responses.contract'
import { templateTexts } from '#shared/responses/templateTexts'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { importsRepository } from './import/imports.repository'
import { bytesOf, type ImportFile, readTable } from './import/readFile'
import { writeTemplate } from './import/writeTemplate'
import { previewImport } from './importTask'
import { responsesRepository } from './responses.repository'

type ImportProcedures = Pick<
  typeof responsesContract,
  | 'responses.chooseImport'
  | 'responses.dropImport'
  | 'responses.readImport'
  | 'responses.rememberedImport'
  | 'responses.previewImport'
  | 'responses.import'
  | 'responses.exportTemplate'
>

interface Chosen {
  readonly file: ImportFile
  readonly fileName: string
}

const samples = 3
const longestSample = 80
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

  function remember(file: ImportFile, fileName: string): ImportSource {
    const source = sourceOf(randomUUID(), { file, fileName })
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

    'responses.dropImport': ({ fileName, bytes }) => remember({ bytes }, basename(fileName)),

    'responses.readImport': ({ token, reading }) => sourceOf(token, chosenBy(token), reading),

    'responses.rememberedImport': ({ surveyId }) => importsRepository(db).remembered(surveyId),

    'responses.previewImport': ({ token, mapping }) => {
      const { file, fileName } = chosenBy(token)
      return previewImport(db, { ...file, fileName, mapping })
    },

    'responses.import': ({ token, mapping }) => {
      const { file, fileName } = chosenBy(token)
      return { jobId: jobs.start('import', { ...file, fileName, mapping }) }
    },

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

function sourceOf(token: string, { file, fileName }: Chosen, reading?: ImportReading): ImportSource {
  const table = readTable(bytesOf(file), reading)
  const { kind, columns, rows, sheets, template } = table
  return {
    token,
    fileName,
    kind,
    reading: table.reading,
    sheets: [...sheets],
    template,
    rowCount: rows.length,
    columns: columns.map((name, index) => {
      const cells = rows.map((row) => row[index] ?? '')
      const { type, options } = guessQuestion(cells, table.reading)
      return {
        name,
        samples: cells.slice(0, samples).map((cell) => cell.slice(0, longestSample)),
        guess: type,
        options: [...options],
      }
    }),
  }
}
