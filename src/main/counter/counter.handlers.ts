import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { CardBatch, counterContract, Visit } from '#shared/counter/counter.contract'
import { counterFigures } from '#shared/counter/figures'
import { shiftAt } from '#shared/counter/shifts'
import type { Deps } from '../deps'
import { counterRepository, type StoredVisit } from './counter.repository'

/** Lines of a day that a page shows. */
const MOST_LINES = 200

/** Buy or no buy, counted at the counter (domain.md §1.15). */
export function counterHandlers({
  db,
  clock,
  session,
}: Pick<Deps, 'db' | 'clock' | 'session'>): HandlersFor<typeof counterContract> {
  const counter = counterRepository(db)

  function mustFind(id: number): Visit {
    const visit = counter.find(id)
    if (!visit) throw new AppError('notFound')
    return visit
  }

  function freeReason(): string {
    const free = counter.settings().reasons.find(({ kind, isHidden }) => kind === 'free' && !isHidden)
    if (!free) throw new AppError('notFound')
    return free.key
  }

  /** Only reasons of the list are counted with; one that was taken off it no longer is. */
  function mustBeListed(key: string): void {
    const isListed = counter.settings().reasons.some((reason) => reason.key === key && !reason.isHidden)
    if (!isListed) throw new AppError('notFound')
  }

  function addCards({ day, shift, bought, unknown, withoutReason, reasons, said }: CardBatch): number {
    if (day > clock.today()) throw new AppError('invalidInput', { day: 'inFuture' })
    const line = { day, time: null, shift, reason: null, said: '', person: session.personName() }
    const notBought = { ...line, result: 'notBought' as const }
    for (const { reason } of reasons) mustBeListed(reason)
    const lines: StoredVisit[] = [
      { ...line, result: 'bought', count: bought },
      { ...line, result: 'unknown', count: unknown },
      { ...notBought, count: withoutReason },
      ...reasons.map(({ reason, count }) => ({ ...notBought, reason, count })),
      ...said.map((text) => ({ ...notBought, reason: freeReason(), said: text, count: 1 })),
    ]
    const counted = lines.filter(({ count }) => count > 0)
    for (const one of counted) counter.insert(one)
    return counted.reduce((total, { count }) => total + count, 0)
  }

  function figuresOf(start: CivilDate, end: CivilDate) {
    return counterFigures(counter.counted(start, end), counter.settings().reasons)
  }

  return {
    'counter.day': ({ day }) => {
      const { averageTicket: _money, ...settings } = counter.settings()
      const { bought, notBought, unknown, reasons } = figuresOf(day, addDays(day, 1))
      return {
        settings,
        bought,
        notBought,
        unknown,
        reasons: reasons.map(({ key, n }) => ({ key, n })),
        visits: counter.ofDay(day, MOST_LINES),
        unmapped: counter.said(freeReason()).reduce((total, { n }) => total + n, 0),
        isStarted: counter.firstDay() !== null,
      }
    },

    'counter.count': ({ result, reason, said }) => {
      if (reason !== null) mustBeListed(reason)
      const time = clock.now().slice(11, 16)
      const shift = shiftAt(time, counter.settings())
      const person = session.personName()
      const visit = { day: clock.today(), time, shift, result, reason, said, count: 1, person }
      return { id: counter.insert(visit) }
    },

    'counter.describe': ({ id, details }) => {
      if (mustFind(id).result !== 'notBought') throw new AppError('notFound')
      counter.describe(id, details)
      return {}
    },

    'counter.takeBack': ({ id }) => {
      const lastId = id ?? counter.lastOf(clock.today())
      if (lastId === null) throw new AppError('nothingToUndo')
      const visit = mustFind(lastId)
      counter.void(lastId, clock.now())
      return visit
    },

    'counter.addCards': (batch) => ({ visits: addCards(batch) }),

    'counter.today': () => {
      const { visits } = figuresOf(clock.today(), addDays(clock.today(), 1))
      return { visits, isStarted: counter.firstDay() !== null }
    },

    'counter.said': () => counter.said(freeReason()).map(({ said, n, lastOn }) => ({ said, n, lastOn })),

    'counter.mapSaid': ({ said, reason }) => {
      if (reason !== null) mustBeListed(reason)
      const mapped = reason === null ? 0 : counter.mapSaid(said, freeReason(), reason)
      // What no reason fits, or what stands in a closed month, stays as it is and is asked for no more.
      const kept = counter.keepSaid(said, freeReason())
      if (mapped + kept === 0) throw new AppError('notFound')
      return {}
    },

    'counter.settings': () => {
      const settings = counter.settings()
      return session.role() === 'owner' ? settings : { ...settings, averageTicket: null }
    },

    'counter.setSettings': (settings) => {
      // A reason that visits were counted with stays known, though it is no longer offered.
      const kept = counter
        .settings()
        .reasons.filter(({ key }) => !settings.reasons.some((r) => r.key === key))
      const hidden = kept.map((reason) => ({ ...reason, isHidden: true }))
      counter.putSettings({ ...settings, reasons: [...settings.reasons, ...hidden] })
      return {}
    },

    'counter.figures': ({ start, end }) => {
      const { reasons, averageTicket } = counter.settings()
      const figures = figuresOf(start, end)
      const isOwner = session.role() === 'owner'
      return {
        ...figures,
        reasons: [...figures.reasons],
        byShift: [...figures.byShift],
        byWeekday: [...figures.byWeekday],
        byHour: [...figures.byHour],
        lostValue: isOwner && averageTicket !== null ? figures.lostSales * averageTicket : null,
        wanted: isOwner ? counter.wanted(start, end) : null,
        reasonList: reasons,
        firstDay: counter.firstDay(),
      }
    },
  }
}
