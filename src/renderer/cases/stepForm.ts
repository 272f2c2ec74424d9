import type { CaseDetail } from '#shared/cases/cases.contract'
import { isDissatisfaction } from '#shared/cases/kinds'
import type { AnyStep, CaseDecision, CaseStep } from '#shared/cases/steps'

/** Where a step leads. */
export type StepTarget = AnyStep['to']

/** Everything a step may ask for; each target shows only its own. */
export interface StepForm {
  readonly on: string | null
  readonly time: string
  readonly channel: CaseDetail['facts']['channel']
  readonly text: string
  readonly kind: CaseDetail['facts']['kind']
  readonly severity: number
  readonly reasons: CaseDetail['facts']['severityReasons']
  readonly offer: Extract<CaseStep, { to: 'responded' }>['offer']
  readonly approvedBy: string
  readonly acceptance: Extract<CaseStep, { to: 'resolved' }>['acceptance']
  readonly cost: number | null
  readonly causeId: number | null
  readonly decision: Extract<CaseDecision, { to: 'closed' }>['decision']
  readonly lesson: string
  readonly body: string
  readonly reference: string
  readonly dueOn: string | null
  readonly why: Extract<CaseDecision, { to: 'void' }>['why']
}
export type StepField = Exclude<keyof StepForm, 'on' | 'time'>

/** The fields of each step, in the order in which they are asked. */
export const fieldsOf: Readonly<Record<StepTarget, readonly StepField[]>> = {
  acknowledged: ['channel', 'text'],
  assessing: ['kind', 'severity', 'reasons', 'text'],
  investigating: ['text'],
  waitingCustomer: ['channel', 'text'],
  responded: ['offer', 'text', 'channel', 'approvedBy'],
  resolved: ['acceptance', 'text', 'cost', 'causeId'],
  closed: ['decision', 'text', 'lesson', 'causeId'],
  reopened: ['text'],
  escalated: ['body', 'reference', 'dueOn', 'text'],
  void: ['why', 'text'],
}

/** Steps whose words must be written. */
const wordy: ReadonlySet<StepTarget> = new Set(['waitingCustomer', 'responded', 'closed', 'reopened', 'void'])

export const isTextRequired = (target: StepTarget): boolean => wordy.has(target)

/** Whether the cause has to be named with this step (domain.md §1.12). */
export function isCauseRequired(target: StepTarget, { facts }: CaseDetail): boolean {
  return (target === 'resolved' || target === 'closed') && isDissatisfaction(facts.kind)
}

/** The form as it opens, now. */
export function beginStep({ facts, state }: CaseDetail, now: string): StepForm {
  const isThanks = facts.kind === 'compliment'
  return {
    on: now.slice(0, 10),
    time: now.slice(11, 16),
    channel: facts.channel,
    text: '',
    kind: facts.kind,
    severity: facts.severity ?? 1,
    reasons: facts.severityReasons,
    offer: isThanks ? 'thank' : 'apologise',
    approvedBy: '',
    acceptance: 'accepted',
    cost: null,
    causeId: facts.causeId,
    decision: isThanks || state === 'escalated' ? 'notApplicable' : 'inFavour',
    lesson: '',
    body: '',
    reference: '',
    dueOn: null,
    why: 'mistake',
  }
}

/** Fields that are missing, first to last. */
export function missingIn(
  form: StepForm,
  target: StepTarget,
  detail: CaseDetail,
): readonly (StepField | 'on')[] {
  const missing: (StepField | 'on')[] = []
  if (form.on === null) missing.push('on')
  if (isTextRequired(target) && form.text.trim() === '') missing.push('text')
  if (target === 'escalated' && form.body.trim() === '') missing.push('body')
  if (isCauseRequired(target, detail) && form.causeId === null) missing.push('causeId')
  return missing
}

type StepOrder =
  | { readonly procedure: 'cases.step'; readonly step: CaseStep }
  | { readonly procedure: 'cases.decide'; readonly step: CaseDecision }

/** What is sent for a form without anything missing. */
export function orderOf(form: StepForm, to: StepTarget): StepOrder {
  const at = `${form.on}T${form.time || '00:00'}`
  const { channel, text, offer, approvedBy, acceptance, cost, causeId, decision, lesson } = form
  switch (to) {
    case 'acknowledged':
      return { procedure: 'cases.step', step: { to, at, channel, text } }
    case 'assessing': {
      const { kind, severity, reasons } = form
      return { procedure: 'cases.step', step: { to, at, kind, severity, reasons, text } }
    }
    case 'investigating':
      return { procedure: 'cases.step', step: { to, at, text } }
    case 'waitingCustomer':
      return { procedure: 'cases.step', step: { to, at, channel, text } }
    case 'responded':
      return { procedure: 'cases.step', step: { to, at, channel, offer, text, approvedBy } }
    case 'resolved':
      return { procedure: 'cases.step', step: { to, at, acceptance, remedy: text, cost, causeId } }
    case 'closed':
      return { procedure: 'cases.decide', step: { to, at, decision, reason: text, lesson, causeId } }
    case 'reopened':
      return { procedure: 'cases.decide', step: { to, at, reason: text } }
    case 'escalated': {
      const { body, reference, dueOn } = form
      return { procedure: 'cases.decide', step: { to, at, body, reference, dueOn, text } }
    }
    case 'void':
      return { procedure: 'cases.decide', step: { to, at, why: form.why, reason: text } }
  }
}
