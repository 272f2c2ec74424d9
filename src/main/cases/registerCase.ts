import { openingTime } from '#shared/calendar/businessClock'
import { dateOf } from '#shared/calendar/wallClock'
import type { CaseFacts, CaseTerms } from '#shared/cases/caseFile'
import { serviceCalendar } from '../calendar/calendar.repository'
import type { Deps } from '../deps'
import { termsOf } from './caseDeadlines'
import { caseEventsRepository } from './caseEvents.repository'
import { casesRepository } from './cases.repository'
import { checkMoment } from './takeStep'

/** How a case begins, whichever feature it comes from. Call it inside the transaction of the command. */
export function caseRegistration({ db, clock, session }: Pick<Deps, 'db' | 'clock' | 'session'>) {
  const cases = casesRepository(db)
  const events = caseEventsRepository(db)
  const thisMinute = () => clock.now().slice(0, 16)

  /** When only the day is known, the business is taken to have heard it as it opened (domain.md §1.9). */
  function atOpening(facts: CaseFacts): CaseFacts {
    if (facts.isTimeKnown) return facts
    const day = dateOf(facts.openedAt)
    const opening = `${day}T${openingTime(serviceCalendar(db), day) ?? '00:00'}`
    const now = thisMinute()
    return { ...facts, openedAt: opening > now && day === dateOf(now) ? now : opening }
  }

  /** The term for these facts; an anonymous case is worked on, but nobody can be answered (domain.md §1.12). */
  const owedTerms = ({ kind, customerId, openedAt }: CaseFacts): CaseTerms | null =>
    customerId === null ? null : termsOf(db, kind, dateOf(openedAt))

  /** Enters a case under the next number of its year, with the first line of its life. */
  function registerCase(typed: CaseFacts): { id: number; number: string } {
    const facts = atOpening(typed)
    checkMoment(facts.openedAt, { openedAt: facts.openedAt, lastStepAt: null, now: thisMinute() })
    const { id, number } = cases.insert(facts, owedTerms(facts), session.personName(), clock.now())
    events.insert(
      id,
      {
        kind: 'registered',
        at: facts.openedAt,
        to: 'received',
        direction: 'in',
        channel: facts.channel,
        needsReply: facts.customerId !== null,
      },
      session.personName(),
      clock.now(),
    )
    return { id, number }
  }

  return { atOpening, owedTerms, registerCase }
}
