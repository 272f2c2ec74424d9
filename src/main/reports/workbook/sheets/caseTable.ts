import { type CaseColumn, type CaseColumnKey, type CaseRecord, caseColumns } from '#shared/cases/caseColumns'
import { CaseFilter } from '#shared/cases/cases.contract'
import { casesTexts } from '#shared/reports/sheets/casesTexts'
import { caseRecords } from '../../../cases/caseRecords'
import { caseRegister } from '../../../cases/caseRegister'
import { absoluteRange, columnBlock } from '../addresses'
import type { ReadContext } from '../sheetKind'

/** With more cases than these the workbook would not open quickly; the list of cases exports them all. */
const mostCases = 3000

export const caseHeaderRow = 4
export const firstCaseRow = caseHeaderRow + 1

/** The sheet of cases before it is written; other sheets count over it. */
export interface CaseTable {
  readonly columns: readonly CaseColumn[]
  readonly records: readonly CaseRecord[]
  /** Cases in the register, those that are not listed among them. */
  readonly total: number
  /** The cells of a column; columns of the table are known by their key. */
  range(key: CaseColumnKey): string
}

const kept = new WeakMap<ReadContext, CaseTable | null>()

/** Reads the cases once for all the sheets that need them; null without any. */
export function caseTable(context: ReadContext): CaseTable | null {
  const known = kept.get(context)
  if (known !== undefined) return known
  const table = readTable(context)
  kept.set(context, table)
  return table
}

function readTable({ db, clock, language, hasPersonal }: ReadContext): CaseTable | null {
  const ids = caseRegister(db).ids(CaseFilter.parse({ group: 'all' }), 'newest', clock.today())
  if (ids.length === 0) return null
  const records = [...caseRecords(db, ids.slice(0, mostCases), clock.now().slice(0, 16))]
  const columns = caseColumns(language, { withPersonal: hasPersonal })
  const last = firstCaseRow + records.length - 1
  return {
    columns,
    records,
    total: ids.length,
    range(key) {
      const column = columns.findIndex((one) => one.key === key) + 1
      return absoluteRange(casesTexts[language].name, columnBlock(column, firstCaseRow, last))
    },
  }
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
