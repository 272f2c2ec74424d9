import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { customerRoles } from '../customers/customer'
import { NOT_KNOWN } from '../customers/whoGroups'
import { CaseKindSchema, CaseStateSchema, CaseTerms, Extension } from './caseFile'
import { CaseChannel } from './steps'

/** Where the answer stands against its term; `none` where no answer is owed by a day. */
export const DeadlineState = z.enum(['none', 'running', 'dueToday', 'overdue', 'onTime', 'late'])
export type DeadlineState = z.infer<typeof DeadlineState>

/** A day between the receipt and the last day for the answer, and why it counted or did not. */
const DeadlineDay = z.object({
  date: CivilDay,
  kind: z.enum(['start', 'counted', 'weekend', 'holiday', 'suspended', 'due']),
  ordinal: z.int().nullable(),
  name: z.string().nullable(),
})

const Alert = z.union([z.literal(0), z.literal(50), z.literal(80), z.literal(100)])

/** What `explainDeadline` says of a case. */
const Explained = z.object({
  due: CivilDay,
  dueAt: z.string().nullable(),
  originalDue: CivilDay,
  total: z.int(),
  days: z.array(DeadlineDay),
  isWaiting: z.boolean(),
  state: z.object({ remaining: z.int(), isDueToday: z.boolean(), isOverdue: z.boolean(), alert: Alert }),
})

export const CaseDeadline = z.object({
  terms: CaseTerms,
  explained: Explained,
  /** The last day for the answer: as counted today, or as it stood when the answer was given. */
  due: CivilDay,
  answeredOn: CivilDay.nullable(),
  extension: Extension.nullable(),
  state: DeadlineState,
  /** Business days left after today; 0 on the due day and after. */
  remaining: z.int(),
  /** The last alert reached, in percent of the term. */
  alert: Alert,
  /** False: nobody has loaded the holidays, so only weekends are left out. */
  hasHolidays: z.boolean(),
  today: CivilDay,
})
export type CaseDeadline = z.infer<typeof CaseDeadline>

/** A case as a line of the register. */
export const CaseLine = z.object({
  id: z.int(),
  /** 'YYYY-NNNNN', without gaps in a year. */
  number: z.string(),
  kind: CaseKindSchema,
  state: CaseStateSchema,
  channel: CaseChannel,
  openedAt: z.string(),
  customerId: z.int().nullable(),
  customerName: z.string().nullable(),
  description: z.string(),
  product: z.string(),
  severity: z.int().nullable(),
  /** Severity × (1 + complaints of the same customer in the 90 days before) while it waits (domain.md §2.2). */
  risk: z.int(),
  causeName: z.string().nullable(),
  responsibleName: z.string().nullable(),
  dueOn: CivilDay.nullable(),
  deadlineState: DeadlineState,
  remaining: z.int(),
  alert: CaseDeadline.shape.alert,
  /** Tasks not yet done. */
  openTasks: z.int(),
  files: z.int(),
})
export type CaseLine = z.infer<typeof CaseLine>

export const CaseGroup = z.enum([
  'pending',
  'overdue',
  'soon',
  'waiting',
  'answered',
  'closed',
  'void',
  'all',
])
export type CaseGroup = z.infer<typeof CaseGroup>

/** A role to narrow cases to, or what nobody knows. */
export const CaseRole = z.enum([...customerRoles, NOT_KNOWN])
/** A micro-segment to narrow cases to: its key, `none`, or `unknown`. */
export const CaseSegment = z.string().min(1).max(40)

export const CaseFilter = z.object({
  group: CaseGroup.default('pending'),
  kinds: z.array(CaseKindSchema).max(20).default([]),
  customerId: z.int().nullable().default(null),
  causeId: z.int().nullable().default(null),
  /** Null for no matter who looks after it. */
  responsibleId: z
    .union([z.int(), z.literal('owner')])
    .nullable()
    .default(null),
  /** Opened in these days, both included. */
  from: CivilDay.nullable().default(null),
  to: CivilDay.nullable().default(null),
  /** The role of the case, or else of its customer (domain.md §1.18). */
  role: CaseRole.nullable().default(null),
  /** Key of the micro-segment in which its customer is today (domain.md §1.17). */
  segment: CaseSegment.nullable().default(null),
  search: z.string().max(100).default(''),
  /** Just these, in the order of the register: the cases behind a figure. */
  ids: z.array(z.int()).max(5000).nullable().default(null),
})
export type CaseFilter = z.infer<typeof CaseFilter>

/** `urgency`: overdue first, then the greater risk, then the nearer day (domain.md §2.2). */
export const CaseSort = z.enum(['urgency', 'due', 'newest', 'oldest'])
export type CaseSort = z.infer<typeof CaseSort>
