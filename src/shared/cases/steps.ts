import { z } from 'zod'
import { Moment } from '../calendar/moment'
import { CivilDay } from '../calendar/terms'
import { caseKinds } from './kinds'

/** How something was said, in or out. */
export const CaseChannel = z.enum([
  'inPerson',
  'box',
  'officialSheet',
  'phone',
  'message',
  'email',
  'letter',
  'social',
])
export type CaseChannel = z.infer<typeof CaseChannel>

/** What counts as serious (domain.md §2.2): the first six make severity 3, the next three 2. */
export const severityReasons = [
  'safety',
  'health',
  'discrimination',
  'dataLeak',
  'legalThreat',
  'highAmount',
  'unusable',
  'repeated',
  'promiseBroken',
] as const
export const SeverityReason = z.enum(severityReasons)
export type SeverityReason = z.infer<typeof SeverityReason>

/** 1 to 3 (domain.md §2.2). */
export const Severity = z.int().min(1).max(3)

/** What the business offers in its answer (domain.md §2.1, stage 7). */
export const Offer = z.enum([
  'correct',
  'explain',
  'refund',
  'replace',
  'repair',
  'compensate',
  'apologise',
  'refuse',
  'thank',
])
export type Offer = z.infer<typeof Offer>

/** What the customer said of the answer; `noObjection` after ten business days of silence (domain.md §2.1, stage 9). */
export const Acceptance = z.enum(['accepted', 'rejected', 'noObjection'])
export type Acceptance = z.infer<typeof Acceptance>

export const Decision = z.enum(['inFavour', 'partly', 'against', 'withdrawn', 'notApplicable'])
export type Decision = z.infer<typeof Decision>

export const VoidReason = z.enum(['duplicate', 'abusive', 'mistake', 'other'])
export type VoidReason = z.infer<typeof VoidReason>

/** So many letters of one text of a case are kept. */
export const mostCaseText = 8000
export const CaseText = z.string().trim().max(mostCaseText)
const Required = CaseText.min(1)
const At = { at: Moment }
const Sent = { ...At, channel: CaseChannel }

/** A step that anybody who attends may take. `at` is when it happened, not when it was typed. */
export const CaseStep = z.discriminatedUnion('to', [
  z.object({ to: z.literal('acknowledged'), ...Sent, text: CaseText.default('') }),
  z.object({
    to: z.literal('assessing'),
    ...At,
    severity: Severity,
    reasons: z.array(SeverityReason).max(severityReasons.length).default([]),
    /** The kind as it turned out; what the customer ticked may have been another. */
    kind: z.enum(caseKinds),
    text: CaseText.default(''),
  }),
  z.object({ to: z.literal('investigating'), ...At, text: CaseText.default('') }),
  /** What is asked of the customer: the text is sent to them. */
  z.object({ to: z.literal('waitingCustomer'), ...Sent, text: Required }),
  z.object({
    to: z.literal('responded'),
    ...Sent,
    offer: Offer,
    text: Required,
    approvedBy: z.string().trim().max(80).default(''),
  }),
  z.object({
    to: z.literal('resolved'),
    ...At,
    acceptance: Acceptance,
    /** What was done in the end, in words. */
    remedy: CaseText.default(''),
    /** What it cost, in the currency of the business. */
    cost: z.number().min(0).max(1e9).nullable().default(null),
    /** Obligatory for complaints and claims that have none yet. */
    causeId: z.int().nullable().default(null),
  }),
])
export type CaseStep = z.infer<typeof CaseStep>

/** A step that only the owner takes. */
export const CaseDecision = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('closed'),
    ...At,
    decision: Decision,
    reason: Required,
    lesson: CaseText.default(''),
    causeId: z.int().nullable().default(null),
  }),
  z.object({ to: z.literal('reopened'), ...At, reason: Required }),
  z.object({
    to: z.literal('escalated'),
    ...At,
    /** The authority or mediator. */
    body: z.string().trim().min(1).max(120),
    reference: z.string().trim().max(80).default(''),
    /** The term that they set, typed by hand. */
    dueOn: CivilDay.nullable().default(null),
    text: CaseText.default(''),
  }),
  z.object({ to: z.literal('void'), ...At, why: VoidReason, reason: Required }),
])
export type CaseDecision = z.infer<typeof CaseDecision>
export type AnyStep = CaseStep | CaseDecision
