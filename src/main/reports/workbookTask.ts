import { basename } from 'node:path'
import { addDays } from '#shared/calendar/civilDate'
import { AppError } from '#shared/contract/reply'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { CaseSpan } from '#shared/reports/caseSpan'
import type {
  WorkbookModel,
  WorkbookScorecard,
  WorkbookSheet,
  WorkbookVerification,
} from '#shared/reports/workbookModel'
import { discrepancy } from '#shared/responses/verification'
import { bandNames } from '#shared/scorecards/bandNames'
import { rowName } from '#shared/scorecards/indicatorNames'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { isTold, resultsReader } from '../analysis/resultsReader'
import { roleGapsTask } from '../analysis/roleGapsTask'
import { businessRepository } from '../business/business.repository'
import { legalTerms } from '../calendar/calendar.repository'
import type { Db } from '../db/database'
import { toWriteError } from '../errors'
import type { TaskContext, TaskResult } from '../jobs/task'
import { responsesRepository } from '../responses/responses.repository'
import { verificationRepository } from '../responses/verification.repository'
import { bandList, scorecardReader } from '../scorecards/readScorecard'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { CancelledError } from './workbook/cancelledError'

export interface WorkbookInput {
  readonly path: string
  /** Null for a workbook without a libreta. */
  readonly scorecardId: number | null
  /** Null for a period of a libreta that has no wave. */
  readonly waveId: number | null
  /** The first day of that period, or any of it; null for the newest with data. */
  readonly start?: string | null
  readonly language: Language
  /** Keys of the sheets beside those of the wave; all of them where left out. */
  readonly sheets?: readonly string[] | null
  readonly withPersonal?: boolean
  /** Over what the sheets about cases tell; the last twelve months where left out. */
  readonly span?: CaseSpan
}

/** Fewer valid answers than this are not shown as a mean (domain.md §0.1 C6). */
const HIDE_BELOW = 5

/** Writes the Excel workbook of a libreta and the wave behind it. */
export async function workbookTask(context: TaskContext, input: WorkbookInput): Promise<TaskResult> {
  const started = performance.now()
  const { writeWorkbook } = await import('./workbook/writeWorkbook')
  const { readySheets } = await import('./workbook/sheetList')
  const model = workbookModel(context, input)
  const { db, clock, progress: onProgress, isCancelled } = context
  const {
    language,
    waveId,
    scorecardId,
    sheets = null,
    withPersonal: hasPersonal = false,
    span = 'lastMonths',
  } = input
  const wanted = sheets && new Set(sheets)
  const more = readySheets({ db, clock, language, waveId, scorecardId, hasPersonal, span }, wanted)
  try {
    await writeWorkbook(model, input.path, { onProgress, isCancelled }, more)
  } catch (error) {
    throw error instanceof CancelledError ? new AppError('cancelled') : toWriteError(error)
  }
  return {
    fileName: basename(input.path),
    path: input.path,
    waveId: null,
    count: model.sheetCount,
    milliseconds: Math.round(performance.now() - started),
  }
}

export function workbookModel(
  { db, clock }: Pick<TaskContext, 'db' | 'clock'>,
  input: WorkbookInput,
): WorkbookModel {
  const { scorecardId, waveId, start = null, language } = input
  const scorecard = scorecardId === null ? null : scorecardsRepository(db).find(scorecardId)
  const result = scorecard && scorecardReader({ db, clock }).read(scorecard, { waveId, start })
  if (scorecardId !== null && !result) throw new AppError('notFound')
  return {
    language,
    businessName: businessRepository(db).get()?.name ?? '',
    generatedAt: clock.now().slice(0, 16),
    doubleMarks: 'invalid',
    hideBelow: HIDE_BELOW,
    legal: legalTerms(db, clock.today()),
    scorecard: result ? toWorkbookScorecard(result, language) : null,
    ...(waveId === null ? ofPeriod(result) : ofWave(db, waveId, language)),
  }
}

type Asked = 'surveyTitle' | 'wave' | 'handedOut' | 'questions' | 'sheetCount' | 'sheets'
type AskedModel = Pick<WorkbookModel, Asked> & Partial<WorkbookModel>

/** What was asked in a wave. */
function ofWave(db: Db, waveId: number, language: Language): AskedModel {
  const { wave, questions, title, isOfEmployees } = resultsReader(db).held(waveId)
  return {
    surveyTitle: inLanguage(title, language),
    wave: { label: wave.label, firstDay: wave.openedOn, lastDay: wave.closedOn },
    handedOut: wave.handedOut,
    verification: toWorkbookVerification(db, waveId),
    population: wave.population,
    roleGaps: roleGapsTask({ db }, { waveId }),
    isPrivate: isOfEmployees,
    questions,
    sheetCount: wave.usableCount + wave.insufficientCount,
    sheets: isTold({ wave, isOfEmployees }) ? sheetsOf(db, waveId) : [],
  }
}

/** A period of a libreta without a wave, in which nobody was asked. */
function ofPeriod(result: ScorecardResult | null): AskedModel {
  if (!result) throw new AppError('notFound')
  const { scorecard, period } = result
  return {
    surveyTitle: scorecard.name,
    wave: { label: period.start.slice(0, 7), firstDay: period.start, lastDay: addDays(period.end, -1) },
    isOfPeriod: true,
    handedOut: null,
    questions: [],
    sheetCount: 0,
    sheets: [],
  }
}

function toWorkbookVerification(db: Db, waveId: number): WorkbookVerification | null {
  const verification = verificationRepository(db)
  const sums = verification.sums(waveId)
  const total = (count: 'sheets' | 'differences' | 'fields') => sums.reduce((sum, row) => sum + row[count], 0)
  const { differences, fields, share, interval } = discrepancy(total('differences'), total('fields'))
  if (share === null || interval === null) return null
  const isNamed = sums.some(({ personId }) => personId !== null)
  const names = verification.names()
  const operators = sums.flatMap((row) => {
    const found = discrepancy(row.differences, row.fields)
    if (!isNamed || found.share === null || found.interval === null) return []
    const { differences: count, fields: keyed, share: part, interval: margin } = found
    const name = names.get(row.personId ?? 0) ?? ''
    return [{ name, differences: count, fields: keyed, share: part, interval: margin }]
  })
  return { sheets: total('sheets'), differences, fields, share, interval, operators }
}

function toWorkbookScorecard(result: ScorecardResult, language: Language): WorkbookScorecard {
  return {
    method: result.scorecard.method,
    scale: { min: result.scaleMin, max: result.scaleMax },
    attributes: result.rows.map(
      ({ points, previousPoints, rating, n, target, previous, questionKeys, ...row }, index) => ({
        name: rowName(row, language),
        points,
        previousPoints,
        competitors: result.competitors.map(({ cells }) => cells[index]?.rating ?? null),
        rating,
        n,
        target,
        previous,
        questionKeys,
      }),
    ),
    bands: [...bandList(result.bands)]
      .reverse()
      .map(({ key, from }) => ({ name: bandNames[key][language], from })),
    previousWave:
      result.previousPeriod === null ? null : (result.previousPeriod.label ?? result.previousPeriod.start),
    competitors: result.competitors.map(({ name, source }) => ({ name, source })),
  }
}

/** The sheets of a wave one by one, the void ones left out. */
export function* sheetsOf(db: Db, waveId: number): Iterable<WorkbookSheet> {
  const names = new Map(
    businessRepository(db)
      .tags()
      .map(({ id, name }) => [id, name]),
  )
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null))
  for (const { sheetNumber, header, status, answers } of responsesRepository(db).each(waveId)) {
    if (status === 'void') continue
    yield {
      number: sheetNumber,
      date: header.answeredOn,
      place: nameOf(header.placeId),
      channel: nameOf(header.channelId),
      shift: nameOf(header.shiftId),
      status,
      answers,
    }
  }
}
