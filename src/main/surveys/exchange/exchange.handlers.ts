import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { exchangeContract } from '#shared/surveys/exchange.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { toXlsForm } from '#shared/surveys/xlsform/toXlsForm'
import { attributesRepository } from '../../attributes/attributes.repository'
import { businessRepository } from '../../business/business.repository'
import type { Deps } from '../../deps'
import { toWriteError } from '../../errors'
import { fileNameOf } from '../../fileNames'
import { saveWhole } from '../../writeWhole'
import { surveysRepository } from '../surveys.repository'
import { templateLibrary } from '../templateLibrary'
import { tieAttributes } from '../tieAttributes'
import { readFormFile, templateFileOf, withoutAttributes } from './formFile'
import { writeFormWorkbook } from './formWorkbook'
import { ownTemplatesRepository } from './ownTemplates.repository'

export function exchangeHandlers(deps: Deps): HandlersFor<typeof exchangeContract> {
  const { db, clock, desktop, contentFolder } = deps
  const surveys = surveysRepository(db)
  const attributes = attributesRepository(db)
  const business = businessRepository(db)
  const templates = ownTemplatesRepository(db)
  const library = templateLibrary(db, contentFolder)

  function formOfSurvey(surveyId: number): Questionnaire {
    const version = surveys.newestVersion(surveyId)
    if (!version) throw new AppError('notFound')
    return version.questionnaire
  }

  const titled = (form: Questionnaire, title: string, language: Language): Questionnaire => ({
    ...form,
    language,
    title: { ...form.title, [language]: title },
  })

  return {
    'surveys.exportForm': async ({ surveyId }) => {
      const form = formOfSurvey(surveyId)
      const path = await desktop.chooseTarget('workbook', suggestion(form, 'xlsx'))
      if (path === null) return null
      await written(writeFormWorkbook(path, toXlsForm(form), clock.now()))
      return { fileName: basename(path) }
    },

    'surveys.exportTemplate': async (input) => {
      const form =
        'surveyId' in input ? formOfSurvey(input.surveyId) : library.mustFind(input.templateId).questionnaire
      const path = await desktop.chooseTarget('template', suggestion(form, 'libreta.json'))
      if (path === null) return null
      await saveWhole(path, templateFileOf(form))
      return { fileName: basename(path) }
    },

    'surveys.chooseForm': async () => {
      const path = await desktop.chooseFile('form')
      return path === null ? null : readFormFile(path, business.get()?.language ?? 'es')
    },

    'surveys.importForm': ({ questionnaire, title, language }) => {
      const form = titled(withoutAttributes(questionnaire), title, language)
      const tied = tieAttributes(form, attributes, language, clock.now())
      return { surveyId: surveys.insert(null, tied, clock.now()) }
    },

    'surveys.importTemplate': ({ questionnaire, title, language }) => ({
      templateId: templates.insert(titled(withoutAttributes(questionnaire), title, language), clock.now()),
    }),

    'surveys.saveAsTemplate': ({ surveyId, name, language }) => {
      const form = withoutAttributes(formOfSurvey(surveyId))
      return { templateId: templates.insert(titled(form, name, language), clock.now()) }
    },

    'surveys.voidTemplate': ({ templateId }) => {
      if (!templates.void(templateId, clock.now())) throw new AppError('notFound')
      return {}
    },
  }
}

function suggestion(form: Questionnaire, extension: string): string {
  return fileNameOf([inLanguage(form.title, form.language)], extension)
}

async function written(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    throw toWriteError(error)
  })
}
