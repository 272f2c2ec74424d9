import type { SplitWaveRef } from '#shared/analysis/sheetGroups'
import type { LocalText } from '#shared/i18n/languages'
import { type MeasuredAttribute, measuresFrom, measureWave } from '#shared/importance/attributes'
import { type DimensionReading, readDimensions } from '#shared/importance/dimensions'
import type {
  DimensionsReading,
  DimensionsView,
  ImportanceSettings,
  ImportanceView,
  LevelsReading,
  LevelsView,
} from '#shared/importance/importance.contract'
import { importanceSources, overallQuestions, strayLines } from '#shared/importance/measures'
import { readQuantities } from '#shared/importance/quantities'
import { readLevels } from '#shared/importance/serviceLevels'
import type { Answers } from '#shared/responses/answers'
import type { Question } from '#shared/surveys/question'
import { readWaveSheets, type ViewContext, viewOf } from '../analysis/waveView'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Db } from '../db/database'
import { importanceRepository } from './importance.repository'
import { shownAttributes, shownDimensions, shownLevels, shownQuantities } from './shown'

/** Importance against performance, of a wave and of each group of it (domain.md §1.2). */
export function matrixTask(context: ViewContext, input: SplitWaveRef): ImportanceView {
  const { db } = context
  const sheets = readWaveSheets(context, input)
  const { wave, questions } = sheets.held
  const overall = overallQuestions(questions)
  const chosen = importanceRepository(db).settings(wave.surveyId)
  const isAsked = overall.some(({ key }) => key === chosen?.overallKey)
  const overallKey = (isAsked ? chosen?.overallKey : overall[0]?.key) ?? null
  const sources = importanceSources.map((source) => ({
    source,
    count: measuresFrom(questions, source, overallKey).length,
  }))
  const isPossible = sources.some(({ source, count }) => source === chosen?.source && count > 0)
  const settings = chosen && isPossible ? chosen : proposed(sources)
  const { source } = settings
  const measure = (answers: readonly Answers[], population: number | null) =>
    measureWave(questions, answers, { source, overallKey, population })
  const { importanceScale, performanceScale } = measure([], null)
  const nameOf = attributeNames(db, questions)
  const { all, split } = viewOf(sheets, {
    read: (answers, population) => measure(answers, population).attributes,
    told: (attributes: readonly MeasuredAttribute[], isTold) =>
      shownAttributes(attributes, isTold).map((each) => ({ ...each, name: nameOf(each.key) })),
  })
  return {
    wave,
    settings,
    sources,
    overall: overall.map(({ key, text }) => ({ key, text })),
    overallKey,
    attributes: all,
    importanceScale,
    performanceScale,
    strayLines: source === 'points' ? strayLines(questions) : [],
    split,
  }
}

/** The five dimensions of a wave and of each group of it (domain.md §1.7). */
export function dimensionsTask(context: ViewContext, input: SplitWaveRef): DimensionsView {
  const sheets = readWaveSheets(context, input)
  const { wave, questions } = sheets.held
  const { all, split } = viewOf(sheets, {
    read: (answers, population) => readDimensions(questions, answers, population),
    told: (reading: DimensionReading | null, isTold): DimensionsReading | null =>
      reading && shownDimensions(reading, isTold),
  })
  return { wave, reading: all, split }
}

/** The level of service received, of a wave and of each group of it (domain.md §1.5). */
export function levelsTask(context: ViewContext, input: SplitWaveRef): LevelsView {
  const sheets = readWaveSheets(context, input)
  const { wave, questions } = sheets.held
  const { all, split } = viewOf(sheets, {
    read: (answers) => ({
      levels: readLevels(questions, answers),
      quantities: readQuantities(questions, answers),
    }),
    told: ({ levels, quantities }, isTold): LevelsReading => ({
      levels: shownLevels(levels, isTold),
      quantities: shownQuantities(quantities, isTold),
    }),
  })
  return { wave, ...all, split }
}

/** The first source that says something: what was asked goes before what is found out. */
function proposed(
  sources: readonly { readonly source: ImportanceSettings['source']; readonly count: number }[],
): ImportanceSettings {
  const source = sources.find(({ count }) => count > 0)?.source ?? 'stated'
  return { source, overallKey: null, preset: 'means', own: null }
}

/** An attribute is known by its own short name; what the question says is long. */
function attributeNames(db: Db, questions: readonly Question[]): (key: string) => LocalText {
  const attributes = attributesRepository(db)
  const names = new Map(
    questions.map(({ key, attributeId, text }) => {
      const attribute = attributeId && attributes.find(attributeId)
      return [key, attribute ? { es: attribute.name, en: attribute.name } : text] as const
    }),
  )
  return (key) => names.get(key) ?? { es: '', en: '' }
}
