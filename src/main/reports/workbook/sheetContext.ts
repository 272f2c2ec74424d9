import type { WorkbookModel } from '#shared/reports/workbookModel'
import type { WorkbookTexts } from '#shared/reports/workbookTexts/es'
import type { ScorecardFigures } from './scorecardFigures'
import type { SurveyRanges } from './surveyLayout'
import type { Tally } from './tally'

/** A term and what it means. */
export type Definition = readonly [term: string, meaning: string]

/** A sheet as the others speak of it. */
export interface ToldSheet {
  readonly key: string
  /** Its tab. */
  readonly name: string
  /** What the first page says of it; null for nothing. */
  readonly sentence: string | null
  /** What it brings to the notes. */
  readonly definitions: readonly Definition[]
}

/** What every sheet is made from. */
export interface SheetContext {
  readonly model: WorkbookModel
  readonly texts: WorkbookTexts
  readonly tally: Tally
  /** The answers; null in a workbook without them, where figures are values. */
  readonly ranges: SurveyRanges | null
  readonly figures: ScorecardFigures | null
  /** The sheets beside those of the wave, in their order; each can link to the others by its name. */
  readonly more: readonly ToldSheet[]
}

/** `Ola Otoño · 01/03/2026 – 31/03/2026`, or the days of a period. */
export function waveText({ wave, language, isOfPeriod }: WorkbookModel, texts: WorkbookTexts): string {
  const days = [...new Set([wave.firstDay, wave.lastDay])].flatMap((day) =>
    day ? [civilDate(day, language)] : [],
  )
  if (isOfPeriod) return `${texts.period} ${days.join(' – ')}`
  return `${texts.wave} ${wave.label} · ${days.length === 0 ? texts.noPeriod : days.join(' – ')}`
}

/** A civil date (or local wall clock) as people of the language write it. */
export function civilDate(day: string, language: WorkbookModel['language']): string {
  const [date = '', time] = day.split('T')
  const [year, month, dayOfMonth] = date.split('-')
  const written = language === 'es' ? `${dayOfMonth}/${month}/${year}` : date
  return time ? `${written} · ${time.slice(0, 5)}` : written
}
