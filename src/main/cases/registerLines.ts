import type { CivilDate } from '#shared/calendar/civilDate'
import { dateOf, type WallClock } from '#shared/calendar/wallClock'
import { type CaseRecord, daysToAnswer } from '#shared/cases/caseColumns'
import { CaseFilter } from '#shared/cases/caseLines'
import { mostRegisterLines, type RegisterJob, type RegisterLine, registerKinds } from '#shared/cases/register'
import type { Db } from '../db/database'
import { caseRecords } from './caseRecords'
import { caseRegister } from './caseRegister'

const longestSubject = 160

/** The register of some days: what customers said in them, in that order, voided cases among it. */
export function registerLines(
  db: Db,
  { from, to, onlyComplaints, withNames }: RegisterJob,
  now: WallClock,
): { lines: RegisterLine[]; total: number } {
  const today: CivilDate = dateOf(now)
  const filter = CaseFilter.parse({ group: 'all', kinds: registerKinds(onlyComplaints), from, to })
  const ids = caseRegister(db).ids(filter, 'oldest', today)
  const records = caseRecords(db, ids.slice(0, mostRegisterLines), now)
  return { lines: [...records].map((record) => toLine(record, withNames)), total: ids.length }
}

function toLine(record: CaseRecord, withNames: boolean): RegisterLine {
  const { number, oldNumber, openedAt, kind, state, customer, dueOn, answeredOn, deadlineState, decision } =
    record
  const about = [record.topic || record.product, record.description].filter(Boolean).join(': ')
  return {
    ...{ number, oldNumber, kind, state, dueOn, answeredOn, deadlineState, decision },
    openedOn: dateOf(openedAt),
    isIdentified: customer !== null,
    customerName: withNames ? (customer?.name ?? null) : null,
    subject: about.replace(/\s+/g, ' ').slice(0, longestSubject),
    days: daysToAnswer(record),
  }
}
