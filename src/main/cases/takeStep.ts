import { addDays } from '#shared/calendar/civilDate'
import { dateOf, type WallClock } from '#shared/calendar/wallClock'
import type { EventDetails } from '#shared/cases/caseFile'
import { isDissatisfaction } from '#shared/cases/kinds'
import type { AnyStep } from '#shared/cases/steps'
import { type CaseState, reopenDays, stepsBetween } from '#shared/cases/workflow'
import { AppError } from '#shared/contract/reply'
import type { NewEvent } from './caseEvents.repository'
import type { CaseProgress } from './cases.repository'

/** The moments that a step has to lie between. */
export interface StepTimes {
  readonly openedAt: WallClock
  /** Of the step before; null when there is none. */
  readonly lastStepAt: WallClock | null
  readonly now: WallClock
}

export interface StepTaken {
  readonly progress: CaseProgress
  readonly events: readonly NewEvent[]
}

/**
 * What a step makes of a case: its new progress and the events to write, one for each stage gone through.
 * Refuses what domain.md §2.1 does not allow: a transition that is none, a moment before the last one or in the
 * future, a resolution of a complaint without its cause, a reopening after the window.
 * `due` is the last day for the answer as it stands, kept when the answer is given.
 */
export function takeStep(
  progress: CaseProgress,
  step: AnyStep,
  times: StepTimes,
  due: string | null,
): StepTaken {
  const path = stepsBetween(progress.state, step.to)
  if (path === null) throw new AppError('caseStepNotPossible')
  checkMoment(step.at, times)
  if (step.to === 'reopened') checkReopening(progress, step.at)
  const next = progressAfter(progress, step, due)
  const mustHaveCause = (step.to === 'resolved' || step.to === 'closed') && isDissatisfaction(next.kind)
  if (mustHaveCause && next.causeId === null) throw new AppError('caseCauseMissing', { causeId: 'required' })
  return { progress: next, events: eventsOf(progress.state, path, step) }
}

/** Refuses a moment before the opening, before the step that came last or in the future. */
export function checkMoment(at: WallClock, { openedAt, lastStepAt, now }: StepTimes): void {
  if (at > now) throw new AppError('caseMomentWrong', { at: 'inFuture' })
  if (at < openedAt) throw new AppError('caseMomentWrong', { at: 'beforeOpening' })
  if (lastStepAt !== null && at < lastStepAt) throw new AppError('caseMomentWrong', { at: 'beforeLastStep' })
}

function checkReopening({ resolvedAt }: CaseProgress, at: WallClock): void {
  const isLate = resolvedAt !== null && dateOf(at) > addDays(dateOf(resolvedAt), reopenDays)
  if (isLate) throw new AppError('caseReopenTooLate')
}

function progressAfter(progress: CaseProgress, step: AnyStep, due: string | null): CaseProgress {
  const next = { ...progress, state: step.to }
  switch (step.to) {
    case 'assessing':
      return { ...next, kind: step.kind, severity: step.severity, severityReasons: step.reasons }
    case 'responded':
      // The first answer stops the legal clock; one that was rejected does not start it again.
      return progress.answeredOn === null ? { ...next, answeredOn: dateOf(step.at), dueOn: due } : next
    case 'resolved': {
      const { acceptance, cost } = step
      const causeId = step.causeId ?? progress.causeId
      return { ...next, resolvedAt: step.at, acceptance, cost: cost ?? progress.cost, causeId }
    }
    case 'closed':
      return { ...next, decision: step.decision, causeId: step.causeId ?? progress.causeId }
    default:
      return next
  }
}

function eventsOf(from: CaseState, path: readonly CaseState[], step: AnyStep): NewEvent[] {
  return path.map((to, index) => {
    const before = path[index - 1] ?? from
    const stage = { kind: 'step', at: step.at, from: before, to } as const
    // What was passed through on the way says nothing of its own.
    return to === step.to ? { ...stage, ...wordsOf(step) } : stage
  })
}

/** What a step says: its text, the details of its kind, and whether it was said to the customer. */
function wordsOf(step: AnyStep): Partial<NewEvent> {
  const details = detailsOf(step)
  switch (step.to) {
    case 'acknowledged':
      // A receipt is no answer: it stays out of the messages that are timed (domain.md §1.9).
      return { text: step.text, channel: step.channel, details }
    case 'waitingCustomer':
    case 'responded':
      return { text: step.text, channel: step.channel, direction: 'out', details }
    case 'resolved':
      return { text: step.remedy, details }
    case 'closed':
    case 'reopened':
    case 'void':
      return { text: step.reason, details }
    default:
      return { text: step.text, details }
  }
}

function detailsOf(step: AnyStep): EventDetails {
  switch (step.to) {
    case 'assessing':
      return { severity: step.severity, reasons: step.reasons }
    case 'responded':
      return { offer: step.offer, approvedBy: step.approvedBy }
    case 'resolved':
      return { acceptance: step.acceptance, cost: step.cost }
    case 'closed':
      return { decision: step.decision, lesson: step.lesson }
    case 'escalated':
      return { body: step.body, reference: step.reference, dueOn: step.dueOn }
    case 'void':
      return { why: step.why }
    default:
      return {}
  }
}
