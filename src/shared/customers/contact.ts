import { z } from 'zod'
import { DayText } from '../contract/bounds'
import { CustomerRole } from './customer'

const CivilDate = DayText
const Minute = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)

export const contactChannels = ['call', 'visit', 'message', 'email', 'inPerson'] as const
export const ContactChannel = z.enum(contactChannels)
export type ContactChannel = z.infer<typeof ContactChannel>

/** What was spoken with a customer, and what comes next. */
export const ContactDraft = z.object({
  /** Local wall clock, to the minute. */
  at: Minute,
  channel: ContactChannel,
  /** Whether the customer came to us, or we to the customer. */
  direction: z.enum(['in', 'out']),
  subject: z.string().trim().min(1).max(200),
  result: z.string().trim().max(1000).default(''),
  nextStep: z.string().trim().max(200).default(''),
  /** The day of the next step; null for none. */
  nextStepOn: CivilDate.nullable().default(null),
  /** The customer was told that it would be done. */
  isPromised: z.boolean().default(false),
})
export type ContactDraft = z.infer<typeof ContactDraft>

export const PurchaseDraft = z.object({
  boughtOn: CivilDate,
  /** In the money of the business. */
  amount: z.number().min(0).max(1e9),
  note: z.string().trim().max(200).default(''),
  /** In which role this customer took part in it (domain.md §1.18); null where nobody said. */
  role: CustomerRole.nullable().default(null),
})
export type PurchaseDraft = z.infer<typeof PurchaseDraft>

/** Where the lines of a customer's history come from. */
export const TimelineSource = z.enum([
  'contact',
  'purchase',
  'sheet',
  'case',
  'suggestion',
  'verdict',
  'soldItem',
  'serviceOrder',
  'followUp',
  'promise',
  'opportunity',
])
export type TimelineSource = z.infer<typeof TimelineSource>

/** One line of the history of a customer, whatever it comes from. */
export const TimelineEntry = z.object({
  source: TimelineSource,
  /** The row it is about, among those of its source. */
  id: z.int(),
  /** A day, or a local date and time. */
  at: z.string(),
  title: z.string(),
  text: z.string(),
  /** The page that shows more of it; null when there is none. */
  route: z.string().nullable(),
  /** What else its source says, by name; empty values are left out. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** Why somebody should be called today. */
export const CallReason = z.enum(['promised', 'nextStep', 'atRisk'])
export type CallReason = z.infer<typeof CallReason>
