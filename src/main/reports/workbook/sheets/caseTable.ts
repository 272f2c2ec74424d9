import type { Period } from '#shared/calendar/periods'
import { type CaseColumn, type CaseColumnKey, type CaseRecord, caseColumns } from '#shared/cases/caseColumns'
import { CaseFilter } from '#shared/cases/caseLines'
import { casesTexts } from '#shared/reports/sheets/casesTexts'
import { caseRecords } from '../../../cases/caseRecords'
import { caseRegister } from '../../../cases/caseRegister'
import { absoluteRange, columnBlock } from '../addresses'
import { mostRows } from '../longSheet'
import type { ReadContext } from '../sheetKind'
import { reportPeriod } from './reportPeriod'

export const caseHeaderRow = 4
export const firstCaseRow = caseHeaderRow + 1

/** As many as fit under the headers. */
const mostCases = mostRows - caseHeaderRow

/** What the formulas over the table look at, of one case. */
export type ToldCase = Pick<
  CaseRecord,
  'openedAt' | 'resolvedOn' | 'firstReplyMinutes' | 'resolutionMinutes' | 'isFirstContact'
>

/** The table of cases; other sheets count over it. */
export interface CaseTable {
  readonly columns: readonly CaseColumn[]
  /** Cases of the table. */
  readonly listed: number
  /** Cases in the register, those that no longer fit among them. */
  readonly total: number
  /** Not resolved yet. */
  readonly pending: number
  /** Those of the period, from when the rows have been read to their end. */
  readonly told: readonly ToldCase[]
  /** The cases one by one, the newest first. */
  records(): Iterable<CaseRecord>
  /** The cells of a column; columns of the table are known by their key. */
  range(key: CaseColumnKey): string
}

const kept = new WeakMap<ReadContext, CaseTable | null>()

/** The one table of cases for all the sheets that need it; null without any. */
export function caseTable(context: ReadContext): CaseTable | null {
  const known = kept.get(context)
  if (known !== undefined) return known
  const table = openTable(context)
  kept.set(context, table)
  return table
}

function openTable(context: ReadContext): CaseTable | null {
  const { db, clock, language, hasPersonal } = context
  const register = caseRegister(db)
  const ids = register.ids(CaseFilter.parse({ group: 'all' }), 'newest', clock.today())
  if (ids.length === 0) return null
  const listed = ids.slice(0, mostCases)
  const columns = caseColumns(language, { withPersonal: hasPersonal })
  const period = reportPeriod(context)
  const told: ToldCase[] = []
  return {
    columns,
    listed: listed.length,
    total: ids.length,
    pending: register.ids(CaseFilter.parse({ group: 'pending' }), null, clock.today()).length,
    told,
    *records() {
      told.length = 0
      for (const record of caseRecords(db, listed, clock.now().slice(0, 16), { withSegments: true })) {
        if (isWithin(record.openedAt, period) || isWithin(record.resolvedOn, period))
          told.push(toTold(record))
        yield record
      }
    },
    range(key) {
      const column = columns.findIndex((one) => one.key === key) + 1
      const last = firstCaseRow + listed.length - 1
      return absoluteRange(casesTexts[language].name, columnBlock(column, firstCaseRow, last))
    },
  }
}

/** Only what is looked at: a hundred thousand whole cases would fill the memory. */
function toTold({
  openedAt,
  resolvedOn,
  firstReplyMinutes,
  resolutionMinutes,
  isFirstContact,
}: CaseRecord): ToldCase {
  return { openedAt, resolvedOn, firstReplyMinutes, resolutionMinutes, isFirstContact }
}

/** Whether a day or a moment lies in a period. */
export function isWithin(moment: string | null, { start, end }: Period): boolean {
  return moment !== null && moment >= start && moment < end
}

/** What a cell of the table holds. Hours are not rounded here, so that figures over them are exact. */
export function caseValue({ key, value }: CaseColumn, record: CaseRecord): string | number | null {
  if (key === 'firstReplyHours') return hours(record.firstReplyMinutes)
  if (key === 'resolutionHours') return hours(record.resolutionMinutes)
  return value(record)
}

function hours(minutes: number | null): number | null {
  return minutes === null ? null : minutes / 60
}
