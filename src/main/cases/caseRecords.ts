import {
  firstReplyMinutes,
  isSolvedAtFirstContact,
  resolutionMinutes,
} from '#shared/analysis/serviceStandards'
import { dateOf, type WallClock } from '#shared/calendar/wallClock'
import type { CaseRecord } from '#shared/cases/caseColumns'
import { Extension } from '#shared/cases/caseFile'
import { customerRoles } from '#shared/customers/customer'
import { whoGroupOf } from '#shared/customers/whoGroups'
import { ownersView, whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'
import { historyOf } from '../standards/caseHistories'
import { measureOf } from '../standards/caseReader'
import { caseDeadlines } from './caseDeadlines'
import { type RecordedEvent, type RecordRow, recordRows } from './caseRecords.repository'
import { termsReader } from './caseRows'
import { caseNumber } from './storedCase'

/** Cases read together: as many as a table of a hundred thousand needs to hold at once. */
const together = 500

/**
 * The cases of these ids, in their order, as tables have them; read a few at a time. Micro-segments, which take a look
 * at every customer, are told only when they are asked for.
 */
export function* caseRecords(
  db: Db,
  ids: readonly number[],
  now: WallClock,
  { withSegments = false }: { readonly withSegments?: boolean } = {},
): Generator<CaseRecord> {
  const toRecord = recordMaker(db, now, withSegments)
  const rows = recordRows(db)
  for (let at = 0; at < ids.length; at += together) {
    const asked = ids.slice(at, at + together)
    const found = rows.ofIds(asked)
    for (const id of asked) {
      const one = found.get(id)
      if (one) yield toRecord(one.row, one.life)
    }
  }
}

/** Makes the function that says of one case what its table says. */
function recordMaker(db: Db, now: WallClock, withSegments: boolean) {
  const today = dateOf(now)
  const view = ownersView(db, today)
  const customers = withSegments ? whoIsRepository(db).bySegment(view) : whoIsRepository(db).byRole()
  const ownNames = new Map(view.rules.custom.map(({ key, name }) => [key, name]))
  const deadlines = caseDeadlines(db, today)
  const { measure } = measureOf(db, 'business', today)
  const termsOf = termsReader()

  function segmentOf(customerId: number | null): CaseRecord['segment'] {
    const key = customerId === null ? null : (customers.get(customerId)?.segment ?? null)
    return key === null ? null : { key, name: ownNames.get(key) ?? null }
  }

  return (row: RecordRow, life: readonly RecordedEvent[]): CaseRecord => {
    const { openedAt, customerId, terms, extension } = row
    const isTimeKnown = row.isTimeKnown === 1
    const history = historyOf({ facts: { openedAt, customerId } }, life)
    const standing = deadlines.standing(
      {
        ...row,
        isTimeKnown,
        terms: terms === null ? null : termsOf(terms),
        extension: extension === null ? null : Extension.parse(JSON.parse(extension)),
      },
      life,
    )
    const lastAt = (state: string) => life.filter(({ to }) => to === state).at(-1)?.at ?? null
    const isVoid = row.state === 'void'
    const { customerName, customerPhone, customerEmail, customerDocument, ...rest } = row
    return {
      ...rest,
      number: caseNumber(row.year, row.sequence),
      isTimeKnown,
      customer:
        customerId === null
          ? null
          : {
              name: customerName ?? '',
              phone: customerPhone ?? '',
              email: customerEmail ?? '',
              document: customerDocument ?? '',
            },
      role: customerRoles.find((role) => role === whoGroupOf('role', row, customers)) ?? null,
      segment: segmentOf(customerId),
      dueOn: standing.dueOn,
      deadlineState: standing.state,
      answer: life.find(({ to }) => to === 'responded')?.text ?? '',
      resolvedOn: row.resolvedAt === null ? null : dateOf(row.resolvedAt),
      closedOn: row.state === 'closed' ? dayOf(lastAt('closed')) : null,
      firstReplyMinutes: isTimeKnown && !isVoid ? firstReplyMinutes(history, measure) : null,
      resolutionMinutes:
        isTimeKnown && !isVoid ? (resolutionMinutes(history, measure)?.customer ?? null) : null,
      isFirstContact:
        isVoid || row.kind === 'suggestion' || row.kind === 'compliment'
          ? null
          : isSolvedAtFirstContact(history),
    }
  }
}

const dayOf = (moment: string | null) => (moment === null ? null : dateOf(moment))
