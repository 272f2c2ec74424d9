import { basename } from 'node:path'
import Papa from 'papaparse'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { inLanguage } from '#shared/i18n/languages'
import type { ImportMapping } from '#shared/responses/importing'
import type { responsesContract } from '#shared/responses/responses.contract'
import { templateTexts } from '#shared/responses/templateTexts'
import { formulaStart } from '#shared/text/looksLikeFormula'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { createChosenFiles } from '../importing/chosenFiles'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { saveWhole } from '../writeWhole'
import { importsRepository } from './import/imports.repository'
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

export function importHandlers({ db, clock, desktop, jobs }: Deps): HandlersFor<ImportProcedures> {
  const chosen = createChosenFiles({ desktop, jobs })

  const orderOf = (token: string, mapping: ImportMapping) => {
    const { file, fileName } = chosen.chosenBy(token)
    return { ...file, fileName, mapping }
  }

  return {
    'responses.chooseImport': () => chosen.choose(),

    'responses.dropImport': (file) => chosen.drop(file),

    'responses.readImport': ({ token, reading }) => chosen.readAgain(token, reading),

    'responses.rememberedImport': ({ surveyId }) => importsRepository(db).remembered(surveyId),

    'responses.previewImport': async ({ token, mapping }) => jobs.ask('importCheck', orderOf(token, mapping)),

    'responses.saveImportErrors': async ({ fileName, rows }) => {
      const path = await desktop.chooseTarget('csv', fileNameOf([fileName.replace(/\.[^.]*$/, '')], 'csv'))
      if (path === null) return null
      await saveWhole(path, errorList(rows))
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
  return `\uFEFF${Papa.unparse(rows as string[][], { delimiter: ';', escapeFormulae: formulaStart })}\r\n`
}
