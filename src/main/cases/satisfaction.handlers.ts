import { addDays } from '#shared/calendar/civilDate'
import { addBusinessDays } from '#shared/calendar/deadlines'
import { dateOf } from '#shared/calendar/wallClock'
import {
  canBeAsked,
  isSatisfactionUsable,
  isUnhappy,
  satisfactionTemplateId,
  summariseSatisfaction,
} from '#shared/cases/satisfaction'
import type { CaseToAsk, ClosableCase, satisfactionContract } from '#shared/cases/satisfaction.contract'
import type { Decision, Offer } from '#shared/cases/steps'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { calledName, mayContact } from '#shared/customers/customer'
import { caseGoals, legalCalendar } from '../calendar/calendar.repository'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { readTemplates } from '../surveys/templates'
import { casesHandlers } from './cases.handlers'
import { casesRepository } from './cases.repository'
import { satisfactionRepository } from './satisfaction.repository'

/** Not at once, when nothing is known yet, and not when it is forgotten (domain.md §5, T11). */
const askAfterDays = 3
const askUntilDays = 14

/** What the answer that was given says about the decision, until the owner says otherwise. */
const decisionOf: Readonly<Record<Offer, Decision>> = {
  correct: 'inFavour',
  refund: 'inFavour',
  replace: 'inFavour',
  repair: 'inFavour',
  compensate: 'inFavour',
  apologise: 'partly',
  explain: 'notApplicable',
  thank: 'notApplicable',
  refuse: 'against',
}

/** What happens once a case is settled: the customer is asked how it went, and silence closes it. */
export function satisfactionHandlers(deps: Deps): HandlersFor<typeof satisfactionContract> {
  const { db, clock, session, contentFolder } = deps
  const sheets = satisfactionRepository(db)
  const cases = casesRepository(db)
  const customers = customersRepository(db)
  const { 'cases.decide': decide } = casesHandlers(deps)

  function questions() {
    const form = readTemplates(contentFolder).find(({ id }) => id === satisfactionTemplateId)
    if (!form) throw new AppError('notFound')
    return form.questionnaire.questions
  }

  /** Resolved cases against which nobody said anything for as long as is waited. */
  function closable(): { days: number; cases: ClosableCase[] } {
    const today = clock.today()
    const { closeAfterDays } = caseGoals(db, today)
    const calendar = legalCalendar(db)
    const waited = sheets.silent().map(({ offer, ...one }) => ({
      ...one,
      waitedUntil: addBusinessDays(one.resolvedOn, closeAfterDays, calendar),
      decision: offer === null ? 'notApplicable' : decisionOf[offer],
    }))
    return { days: closeAfterDays, cases: waited.filter(({ waitedUntil }) => waitedUntil < today) }
  }

  return {
    'cases.satisfactionForm': () => [...questions()],

    'cases.satisfactionOf': ({ caseId }) => {
      const sheet = sheets.ofCase(caseId)
      return sheet && { ...sheet, isUnhappy: isUnhappy(sheet) }
    },

    'cases.askSatisfaction': ({ caseId, sheet }) => {
      const stored = cases.find(caseId)
      if (!stored) throw new AppError('notFound')
      const { kind, customerId, openedAt } = stored.facts
      if (!canBeAsked({ kind, customerId, state: stored.state })) throw new AppError('caseCannotBeAsked')
      if (sheet.askedOn > clock.today()) throw new AppError('caseMomentWrong', { at: 'inFuture' })
      if (sheet.askedOn < dateOf(openedAt)) throw new AppError('caseMomentWrong', { at: 'beforeOpening' })
      if (!isSatisfactionUsable(questions(), sheet)) throw new AppError('answerNotOnScale')
      sheets.voidOf(caseId, clock.now())
      sheets.insert(caseId, sheet, session.personName(), clock.now())
      return { isUnhappy: isUnhappy(sheet) }
    },
    'cases.voidSatisfaction': ({ caseId }) => {
      sheets.voidOf(caseId, clock.now())
      return {}
    },

    'cases.satisfaction': ({ from, to }) => summariseSatisfaction(sheets.askedBetween(from, to)),

    'cases.askNow': () => {
      const today = clock.today()
      const closed = sheets.closedBetween(addDays(today, -askUntilDays), addDays(today, -askAfterDays))
      return closed.flatMap(({ customerId, ...one }): CaseToAsk[] => {
        const customer = customers.live(customerId)
        if (!customer || !mayContact(customer.consent)) return []
        const { id, phone } = customer
        const askUntil = addDays(one.closedOn, askUntilDays)
        return [{ ...one, askUntil, customerId: id, customerName: calledName(customer), phone }]
      })
    },

    'cases.closable': closable,

    'cases.closeWithoutObjection': ({ closings, reason }) => {
      const silent = new Set(closable().cases.map(({ caseId }) => caseId))
      // Somebody may have objected since the list was read.
      if (closings.some(({ caseId }) => !silent.has(caseId))) throw new AppError('caseStepNotPossible')
      const at = clock.now().slice(0, 16)
      for (const { caseId, decision } of closings)
        decide({ caseId, step: { to: 'closed', at, decision, reason, lesson: '', causeId: null } })
      return { closed: closings.length }
    },
  }
}
