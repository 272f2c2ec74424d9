import type { CaseHistory, CaseMessage } from '#shared/analysis/serviceStandards'
import { figuresOf } from '#shared/cases/satisfaction'
import { isPending } from '#shared/cases/workflow'
import type { CountedCase, Wait } from '#shared/standards/measuredCase'
import { byCase, caseDeadlines } from '../cases/caseDeadlines'
import type { PlainEvent } from '../cases/caseEvents.repository'
import { caseEventsRepository } from '../cases/caseEvents.repository'
import { casesRepository } from '../cases/cases.repository'
import { satisfactionRepository } from '../cases/satisfaction.repository'
import type { CountedRow, StoredCase } from '../cases/storedCase'
import type { Db } from '../db/database'
import { standardsRepository } from './standards.repository'

/** Cases whose events are held at once: of what is read, only what is counted stays. */
const TOGETHER = 2000

type Step = Pick<PlainEvent, 'kind' | 'at' | 'from' | 'to' | 'direction' | 'needsReply'>

/**
 * Every case that counts with its history: what was voided is left out, and so is what was taken back
 * (domain.md §1.9, §1.12).
 */
export function caseHistories(db: Db, today: string): CountedCase[] {
  const events = caseEventsRepository(db)
  const deadlines = caseDeadlines(db, today)
  const outcomes = standardsRepository(db).outcomes()
  const verdicts = new Map(
    satisfactionRepository(db)
      .answered()
      .map(({ caseId, askedOn, ...sheet }) => [caseId, { askedOn, ...figuresOf(sheet) }]),
  )
  const toCounted = (stored: CountedRow, life: readonly PlainEvent[]): CountedCase => {
    const outcome = outcomes.get(stored.id)
    const { openedAt, isTimeKnown } = stored.facts
    return {
      id: stored.id,
      facts: stored.facts,
      causeName: stored.causeName,
      history: historyOf(stored, life),
      waits: waitsOf(life),
      acknowledgedAt: life.find(({ to }) => to === 'acknowledged')?.at ?? null,
      deadlineState: deadlines.standing({ ...stored, openedAt, isTimeKnown }, life).state,
      answeredOn: stored.answeredOn,
      acceptance: outcome?.acceptance ?? null,
      verdict: verdicts.get(stored.id) ?? null,
      cost: outcome?.cost ?? null,
    }
  }
  const read: CountedCase[] = []
  for (const some of casesRepository(db).counted(TOGETHER)) {
    const lives = byCase(events.counted(some.map(({ id }) => id)))
    for (const stored of some) read.push(toCounted(stored, lives.get(stored.id) ?? []))
  }
  return read
}

/**
 * The messages, resolutions and reopenings of a case. What the customer said first stands at the opening, also when
 * that was corrected later; a receipt is no message. A case that another authority closed is resolved by that, and
 * one that goes to it after its resolution is open again.
 */
export function historyOf(
  { facts }: { readonly facts: Pick<StoredCase['facts'], 'openedAt' | 'customerId'> },
  life: readonly Step[],
): CaseHistory {
  const first: CaseMessage = {
    direction: 'in',
    at: facts.openedAt,
    needsReply: facts.customerId !== null,
  }
  const later = life.flatMap(({ kind, direction, at, needsReply }): CaseMessage[] =>
    direction === null || kind === 'registered' ? [] : [{ direction, at, needsReply }],
  )
  const resolvedAt: string[] = []
  const reopenedAt: string[] = []
  for (const { at, to } of life) {
    if (to === null) continue
    const isResolved = resolvedAt.length > reopenedAt.length
    if (isResolved && isPending(to)) reopenedAt.push(at)
    else if (!isResolved && (to === 'resolved' || to === 'closed')) resolvedAt.push(at)
  }
  return { openedAt: facts.openedAt, messages: [first, ...later], resolvedAt, reopenedAt }
}

/** The stretches of waiting for the customer. */
function waitsOf(life: readonly Step[]): Wait[] {
  const waits: { from: string; to: string | null }[] = []
  for (const { at, from, to } of life) {
    const last = waits.at(-1)
    if (to === 'waitingCustomer') waits.push({ from: at, to: null })
    else if (from === 'waitingCustomer' && last) last.to = at
  }
  return waits
}
