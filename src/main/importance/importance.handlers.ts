import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { LocalText } from '#shared/i18n/languages'
import { type MeasuredAttribute, measuresFrom, measureWave } from '#shared/importance/attributes'
import { readDimensions } from '#shared/importance/dimensions'
import type { ImportanceSettings, importanceContract } from '#shared/importance/importance.contract'
import { importanceSources, overallQuestions, strayLines } from '#shared/importance/measures'
import { readLevels } from '#shared/importance/serviceLevels'
import type { Question } from '#shared/surveys/question'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { importanceRepository } from './importance.repository'
import { shownDimensions, shownFigure, shownLevel } from './shown'

export function importanceHandlers({ db }: { readonly db: Db }): HandlersFor<typeof importanceContract> {
  const importance = importanceRepository(db)
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)
  const attributes = attributesRepository(db)

  function mustRead(waveId: number) {
    const wave = waves.find(waveId)
    const version = wave && surveys.version(wave.versionId)
    if (!wave || !version) throw new AppError('notFound')
    return { wave, questions: version.questionnaire.questions }
  }

  /** An attribute is known by its own short name; what the question says is long. */
  function nameOf(key: string, questions: readonly Question[]): LocalText {
    const question = questions.find((each) => each.key === key)
    const attribute = question?.attributeId && attributes.find(question.attributeId)
    return attribute ? { es: attribute.name, en: attribute.name } : (question?.text ?? { es: '', en: '' })
  }

  return {
    'importance.wave': ({ waveId }) => {
      const { wave, questions } = mustRead(waveId)
      const overall = overallQuestions(questions)
      const chosen = importance.settings(wave.surveyId)
      const isAsked = overall.some(({ key }) => key === chosen?.overallKey)
      const overallKey = (isAsked ? chosen?.overallKey : overall[0]?.key) ?? null
      const sources = importanceSources.map((source) => ({
        source,
        count: measuresFrom(questions, source, overallKey).length,
      }))
      const isPossible = sources.some(({ source, count }) => source === chosen?.source && count > 0)
      const settings = chosen && isPossible ? chosen : proposed(sources)
      const { source } = settings
      const measured = measureWave(questions, importance.sheets(waveId), {
        source,
        overallKey,
        population: wave.population,
      })
      return {
        wave,
        settings,
        sources,
        overall: overall.map(({ key, text }) => ({ key, text })),
        overallKey,
        attributes: measured.attributes.map((attribute) => ({
          ...shown(attribute),
          name: nameOf(attribute.key, questions),
        })),
        importanceScale: measured.importanceScale,
        performanceScale: measured.performanceScale,
        strayLines: source === 'points' ? strayLines(questions) : [],
      }
    },

    'importance.dimensions': ({ waveId }) => {
      const { wave, questions } = mustRead(waveId)
      const reading = readDimensions(questions, importance.sheets(waveId), wave.population)
      return { wave, reading: reading && shownDimensions(reading) }
    },

    'importance.levels': ({ waveId }) => {
      const { wave, questions } = mustRead(waveId)
      return { wave, levels: readLevels(questions, importance.sheets(waveId)).map(shownLevel) }
    },

    'importance.set': ({ surveyId, settings }) => {
      if (!surveys.newestVersion(surveyId)) throw new AppError('notFound')
      importance.setSettings(surveyId, settings)
      return {}
    },
  }
}

/** The first source that says something: what was asked goes before what is found out. */
function proposed(
  sources: readonly { readonly source: ImportanceSettings['source']; readonly count: number }[],
): ImportanceSettings {
  const source = sources.find(({ count }) => count > 0)?.source ?? 'stated'
  return { source, overallKey: null, preset: 'means', own: null }
}

/** What fewer than five people said does not leave the main process (domain.md §0.1 C6). */
function shown(attribute: MeasuredAttribute): MeasuredAttribute {
  return {
    ...attribute,
    importance: shownFigure(attribute.importance),
    performance: shownFigure(attribute.performance),
  }
}
