import { z } from 'zod'
import { Moment } from '../calendar/moment'
import { CivilDay, ReplyTerm } from '../calendar/terms'
import { CustomerRole } from '../customers/customer'
import { LocalText } from '../i18n/languages'
import { CauseClass } from '../moments/causeClass'
import { caseKinds } from './kinds'
import {
  Acceptance,
  CaseChannel,
  CaseText,
  Decision,
  Offer,
  Severity,
  SeverityReason,
  VoidReason,
} from './steps'
import { caseStates } from './workflow'

export const CaseKindSchema = z.enum(caseKinds)
export const CaseStateSchema = z.enum(caseStates)

const ShortText = (most: number) => z.string().trim().max(most).default('')

/** What is known of a case and may be completed or corrected later; the history keeps what it was. */
export const CaseFacts = z.object({
  kind: CaseKindSchema,
  channel: CaseChannel,
  /** Number of the official sheet, where there is one. */
  officialNumber: ShortText(40),
  /** When the customer said it, not when it was typed (domain.md §1.9). */
  openedAt: Moment,
  /** False when only the day is known: the hour is then the opening time, and minutes are not counted. */
  isTimeKnown: z.boolean().default(true),
  /** Null for an anonymous or unknown customer. */
  customerId: z.int().nullable().default(null),
  role: CustomerRole.nullable().default(null),
  placeId: z.int().nullable().default(null),
  description: CaseText.min(1),
  /** What the customer asks for. */
  remedyAsked: CaseText.default(''),
  /** Product or service concerned. */
  product: ShortText(120),
  /** Amount claimed, in the currency of the business. */
  amount: z.number().min(0).max(1e9).nullable().default(null),
  element: z.string().max(20).nullable().default(null),
  dimension: z.enum(['TAN', 'FIA', 'CAP', 'SEG', 'EMP']).nullable().default(null),
  /** The moment of truth it tells about (domain.md §1.10). */
  momentId: z.int().nullable().default(null),
  /** The main cause (domain.md §1.12: one per case). */
  causeId: z.int().nullable().default(null),
  /** What the failure was of; null takes the class of the cause (domain.md §1.27). */
  causeClass: CauseClass.nullable().default(null),
  severity: Severity.nullable().default(null),
  severityReasons: z.array(SeverityReason).max(20).default([]),
  /** Who looks after it; null for the owner. */
  responsibleId: z.int().nullable().default(null),
  /** Whether the first contact could have solved it at all (domain.md §1.9, standard 3). */
  isFirstContactPossible: z.boolean().default(true),
  /** A question that many ask (domain.md §1.9, standard 5). */
  topic: ShortText(80),
})
export type CaseFacts = z.infer<typeof CaseFacts>

/** The names of the facts, to say which of them changed. */
export const caseFactNames = Object.keys(CaseFacts.shape) as (keyof CaseFacts)[] // a schema's own keys

/** The term that was in force when the case was received; later changes of the settings do not touch it. */
export const CaseTerms = z.object({
  presetId: z.string().max(20),
  /** Where the term holds, such as a country. */
  label: LocalText,
  /** When the source was checked, 'YYYY-MM'; null for terms of the owner's own. */
  asOf: z.string().max(10).nullable(),
  /** False for a goal of the business itself. */
  isLegal: z.boolean(),
  term: ReplyTerm,
  /** By how much it may be made longer, once; null when it may not. */
  extension: ReplyTerm.nullable(),
  isSuspendable: z.boolean(),
})
export type CaseTerms = z.infer<typeof CaseTerms>

/** The one extension that some terms allow, announced to the customer before the term was over (domain.md §2.4). */
export const Extension = z.object({ noticeOn: CivilDay, reason: CaseText.min(1) })
export type Extension = z.infer<typeof Extension>

export const CaseEventKind = z.enum(['registered', 'step', 'message', 'note', 'changed', 'extended', 'task'])
export type CaseEventKind = z.infer<typeof CaseEventKind>

/** What a step said besides its text. */
export const EventDetails = z.object({
  severity: Severity.optional(),
  reasons: z.array(SeverityReason).optional(),
  offer: Offer.optional(),
  approvedBy: z.string().optional(),
  acceptance: Acceptance.optional(),
  remedy: z.string().optional(),
  cost: z.number().nullable().optional(),
  decision: Decision.optional(),
  lesson: z.string().optional(),
  body: z.string().optional(),
  reference: z.string().optional(),
  dueOn: CivilDay.nullable().optional(),
  why: VoidReason.optional(),
  /** Names of the facts that were changed. */
  changed: z.array(z.string()).optional(),
  until: CivilDay.optional(),
  isDone: z.boolean().optional(),
})
export type EventDetails = z.infer<typeof EventDetails>

/** A line of the life of a case. It is never edited; one that was taken back says so. */
export const CaseEvent = z.object({
  id: z.int(),
  kind: CaseEventKind,
  at: z.string(),
  enteredAt: z.string(),
  person: z.string(),
  from: CaseStateSchema.nullable(),
  to: CaseStateSchema.nullable(),
  direction: z.enum(['in', 'out']).nullable(),
  channel: CaseChannel.nullable(),
  needsReply: z.boolean(),
  text: z.string(),
  details: EventDetails,
  isTakenBack: z.boolean(),
})
export type CaseEvent = z.infer<typeof CaseEvent>
