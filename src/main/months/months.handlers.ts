import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { canSign } from '#shared/months/checks'
import { changedFigures, type MonthFigures, sealedText } from '#shared/months/figures'
import { hasEnded, lastEndedMonth, type Month, monthOf, monthsUpTo } from '#shared/months/month'
import type { Closing, MonthState, monthsContract } from '#shared/months/months.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { peopleRepository } from '../people/people.repository'
import { checksRepository } from './checks.repository'
import { figuresRepository } from './figures.repository'
import { handOverHandlers } from './handOver.handlers'
import { monthChecker } from './monthChecks'
import { monthsRepository } from './months.repository'

/** Months shown at most. */
const mostMonths = 36

/** Closing a month: looking it through, signing it, opening it again. */
export function monthsHandlers(deps: Deps): HandlersFor<typeof monthsContract> {
  const { db, clock, session } = deps
  const months = monthsRepository(db)
  const figures = figuresRepository(db, clock)
  const rows = checksRepository(db)
  const people = peopleRepository(db)
  const business = businessRepository(db)
  const { check, checkAside } = monthChecker(deps)

  function stateOf(month: Month, last: Pick<Closing, 'reopened'> | null): MonthState {
    if (last) return last.reopened ? 'reopened' : 'closed'
    return hasEnded(month, clock.today()) ? 'open' : 'running'
  }

  function mustBeOpen(month: Month): void {
    if (!hasEnded(month, clock.today())) throw new AppError('monthNotOver')
    if (months.isClosed(month)) throw new AppError('monthClosed', { month })
  }

  /** Something locked is no longer what was signed, of what the app that signed it knew. */
  function isContentChanged({ month, figures: signed }: Closing, now: MonthFigures): boolean {
    const { contents } = signed.kinds === now.kinds ? now : figures.read(month, signed.kinds)
    return contents !== signed.contents
  }

  return {
    ...handOverHandlers(deps),

    'months.list': () => {
      const first = rows.firstMonth()
      const today = clock.today()
      const summaries = months.summaries()
      const listed = monthsUpTo(monthOf(today), mostMonths).filter(
        (month) => (first !== null && month >= first) || summaries.has(month),
      )
      return listed.map((month) => {
        const last = summaries.get(month)
        const ended = hasEnded(month, today) ? 'open' : 'running'
        return {
          month,
          state: last ? (last.isClosed === 1 ? 'closed' : 'reopened') : ended,
          signedBy: last?.signedBy ?? null,
          signedOn: last?.signedOn ?? null,
          fileCount: last?.fileCount ?? 0,
        }
      })
    },

    'months.get': ({ month }) => {
      const closings = months.closings(month)
      const last = closings[0] ?? null
      const now = figures.read(month)
      const place = months.lastPlace()
      return {
        month,
        state: stateOf(month, last),
        businessName: business.get()?.name ?? '',
        today: clock.today(),
        closings,
        changes: last ? changedFigures(last.figures, now) : [],
        isChanged: last !== null && isContentChanged(last, now),
        now,
        people: people.list().map(({ name }) => name),
        person: session.personName(),
        lastFolder: place !== null && existsSync(place) ? basename(place) || place : null,
      }
    },

    'months.check': ({ month }) => checkAside(month),

    'months.due': () => {
      const month = lastEndedMonth(clock.today())
      return !months.isClosed(month) && rows.isBusy(month) ? { month } : null
    },

    'months.accept': ({ month, keys, note }) => {
      mustBeOpen(month)
      if (note === null) for (const key of keys) months.withdraw(month, key)
      else {
        const counts = new Map(check(month).map(({ key, count }) => [key, count]))
        const accepted = { note, person: session.personName(), at: clock.now() }
        for (const key of keys) months.accept(month, key, { ...accepted, count: counts.get(key) ?? 0 })
      }
      return {}
    },

    'months.close': ({ month, signedBy, signedOn, note }) => {
      mustBeOpen(month)
      const isSignable = signedOn <= clock.today() && monthOf(signedOn) > month
      if (!isSignable) throw new AppError('invalidInput', { signedOn: 'notAfterMonth' })
      const checks = check(month)
      if (!canSign(checks)) throw new AppError('monthNotReady')
      const read = figures.read(month)
      months.insert({
        month,
        signedBy,
        signedOn,
        note,
        checks,
        closedAt: clock.now(),
        figures: read,
        seal: createHash('sha256').update(sealedText(read)).digest('hex'),
      })
      months.forgetAcceptances(month)
      return {}
    },

    'months.reopen': ({ month, reason }) => {
      if (!months.reopen(month, reason, session.personName(), clock.now()))
        throw new AppError('monthNotClosed')
      return {}
    },
  }
}
