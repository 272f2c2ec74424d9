import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { inLanguage } from '#shared/i18n/languages'
import { paperRoute } from '#shared/surveys/paperRoute'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import type { surveysContract, Wave } from '#shared/surveys/surveys.contract'
import { typedField } from '#shared/surveys/typedField'
import { attributesRepository } from '../attributes/attributes.repository'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { responsesRepository } from '../responses/responses.repository'
import { createTransact } from '../transact'
import { ledgerRepository } from './ledger.repository'
import { type SurveyVersion, surveysRepository } from './surveys.repository'
import { templateLibrary } from './templateLibrary'
import { emptyQuestionnaire } from './templates'
import { tieAttributes } from './tieAttributes'
import { typingRepository } from './typing.repository'
import { wavesRepository } from './waves.repository'

export function surveysHandlers({
  db,
  clock,
  desktop,
  jobs,
  session,
  contentFolder,
}: Deps): HandlersFor<typeof surveysContract> {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const attributes = attributesRepository(db)
  const templates = templateLibrary(db, contentFolder)
  const responses = responsesRepository(db)
  const ledger = ledgerRepository(db)
  const business = businessRepository(db)
  const typing = typingRepository(db)
  const transact = createTransact(db, clock, session)

  function mustFindVersion(surveyId: number): SurveyVersion {
    const version = surveys.newestVersion(surveyId)
    if (!version) throw new AppError('notFound')
    return version
  }

  function mustFindWave(waveId: number): Wave {
    const wave = waves.find(waveId)
    if (!wave) throw new AppError('notFound')
    return wave
  }

  /** The version to print: the one a wave froze, or the newest. */
  function printed(surveyId: number, waveId: number | null): { version: SurveyVersion; wave: Wave | null } {
    if (waveId === null) return { version: mustFindVersion(surveyId), wave: null }
    const wave = mustFindWave(waveId)
    const version = surveys.version(wave.versionId)
    if (!version) throw new AppError('notFound')
    return { version, wave }
  }

  return {
    'surveys.templates': () =>
      templates.list().map(({ questionnaire, ...template }) => ({
        ...template,
        questionCount: questionnaire.questions.length,
      })),

    'surveys.template': ({ id }) => templates.mustFind(id),

    'surveys.list': () => surveys.list(),

    'surveys.get': ({ surveyId }) => {
      const { id, number, isFrozen, questionnaire } = mustFindVersion(surveyId)
      return {
        id: surveyId,
        versionId: id,
        versionNumber: number,
        isFrozen,
        questionnaire,
        waves: waves.ofSurvey(surveyId),
      }
    },

    'surveys.create': ({ templateId, title, language }) => {
      const form =
        templateId === null
          ? emptyQuestionnaire({ es: '', en: '' })
          : templates.mustFind(templateId).questionnaire
      const named = title ? { ...form.title, [language]: title } : form.title
      const tied = tieAttributes({ ...form, title: named, language }, attributes, language, clock.now())
      return { surveyId: surveys.insert(templateId, tied, clock.now()) }
    },

    'surveys.save': ({ surveyId, questionnaire }) => {
      const newest = mustFindVersion(surveyId)
      if (newest.isFrozen && asksOtherwise(newest.questionnaire, questionnaire)) {
        const versionNumber = newest.number + 1
        surveys.insertVersion(surveyId, versionNumber, questionnaire, clock.now())
        return { versionNumber, isNewVersion: true }
      }
      surveys.setQuestionnaire(newest.id, questionnaire)
      const field = typedField(newest.questionnaire, questionnaire)
      if (field !== null) typing.goesOn(newest.id, field, clock.now())
      return { versionNumber: newest.number, isNewVersion: false }
    },

    'surveys.void': ({ surveyId, reason }) => {
      mustFindVersion(surveyId)
      surveys.void(surveyId, reason, clock.now())
      return {}
    },

    'surveys.paper': ({ surveyId, waveId }) => {
      const { version, wave } = printed(surveyId, waveId)
      const profile = business.get()
      return {
        questionnaire: version.questionnaire,
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        surveyCode: `E${surveyId}-${version.number}`,
        versionNumber: version.number,
        waveLabel: wave?.label ?? null,
        asksName: surveys.asksName(surveyId, wave?.id ?? null),
        nextSheetNumber: wave ? Math.max(responses.nextNumber(wave.id), ledger.lastPrinted(wave.id) + 1) : 1,
      }
    },

    'surveys.print': async ({ surveyId, waveId, options }) => {
      const { version, wave } = printed(surveyId, waveId)
      const title = inLanguage(version.questionnaire.title, version.questionnaire.language)
      const suggestion = fileNameOf([title, wave?.label ?? '', options.size], 'pdf')
      const path = await desktop.chooseTarget('pdf', suggestion)
      if (path === null) return null
      const template = await desktop.printPage(paperRoute({ surveyId, waveId, layout: options }))
      // From here on there may be paper with these numbers.
      if (wave) transact('surveys.print', false, () => ledger.reserve(wave.id, options, clock.now()))
      const { number: versionNumber } = version
      const job = { path, title, surveyId, versionNumber, waveId, options, template }
      return { jobId: jobs.start('print', job) }
    },
  }
}

/** Whether the two differ in anything that a respondent or a typist meets; tags for the analysis do not count. */
function asksOtherwise(before: Questionnaire, after: Questionnaire): boolean {
  const asked = (questionnaire: Questionnaire) =>
    JSON.stringify({
      ...questionnaire,
      questions: questionnaire.questions.map((question) => ({
        ...question,
        attributeId: null,
        dimension: null,
        element: null,
      })),
    })
  return asked(before) !== asked(after)
}
