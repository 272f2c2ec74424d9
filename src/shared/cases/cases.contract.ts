import { z } from 'zod'
import { Moment } from '../calendar/moment'
import { CivilDay } from '../calendar/terms'
import { Draft, mostCounted } from '../contract/bounds'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { CauseClass } from '../moments/causeClass'
import { StoredAttachment } from './attachments.contract'
import { CaseEvent, CaseFacts, CaseKindSchema, CaseStateSchema, Extension } from './caseFile'
import { CaseDeadline, CaseFilter, CaseGroup, CaseLine, CaseSort } from './caseLines'
import { CaseChannel, CaseDecision, CaseStep, CaseText } from './steps'

const Id = z.object({ caseId: z.int() })
const Nothing = z.object({})

export const CaseTask = z.object({
  id: z.int(),
  text: z.string().trim().min(1).max(500),
  /** Who does it; null for the owner. */
  personId: z.int().nullable(),
  personName: z.string().nullable(),
  dueOn: CivilDay.nullable(),
  doneAt: z.string().nullable(),
})
export type CaseTask = z.infer<typeof CaseTask>
export const CaseTaskDraft = CaseTask.pick({ text: true, personId: true, dueOn: true })
export type CaseTaskDraft = z.infer<typeof CaseTaskDraft>

export const LinkKind = z.enum(['related', 'duplicate', 'sameLetter', 'continues'])
export type LinkKind = z.infer<typeof LinkKind>
export const LinkedCase = z.object({
  id: z.int(),
  kind: LinkKind,
  caseId: z.int(),
  number: z.string(),
  caseKind: CaseKindSchema,
  state: CaseStateSchema,
  openedAt: z.string(),
  description: z.string(),
})
export type LinkedCase = z.infer<typeof LinkedCase>

/** What can be said of many cases at once. */
export const CaseChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('responsible'), personId: z.int().nullable() }),
  z.object({ what: z.literal('cause'), causeId: z.int() }),
  z.object({ what: z.literal('causeClass'), causeClass: CauseClass.nullable() }),
  /** The receipt is acknowledged to each customer, by the way they wrote. */
  z.object({ what: z.literal('acknowledged'), at: Moment }),
])
export type CaseChange = z.infer<typeof CaseChange>

export const CaseDetail = z.object({
  id: z.int(),
  number: z.string(),
  /** What it was called where it was brought from; empty for one that began here. */
  oldNumber: z.string(),
  state: CaseStateSchema,
  enteredAt: z.string(),
  receivedBy: z.string(),
  facts: CaseFacts,
  customerName: z.string().nullable(),
  causeName: z.string().nullable(),
  responsibleName: z.string().nullable(),
  placeName: z.string().nullable(),
  deadline: CaseDeadline.nullable(),
  events: z.array(CaseEvent),
  tasks: z.array(CaseTask),
  links: z.array(LinkedCase),
  /** Every state that can be reached in one go, nearest first. */
  reachable: z.array(CaseStateSchema),
  /** Until when the same case can be opened again; null before it is resolved. */
  reopenUntil: CivilDay.nullable(),
})
export type CaseDetail = z.infer<typeof CaseDetail>

export const Cause = z.object({
  id: z.int(),
  name: z.string(),
  element: z.string().nullable(),
  /** What failures of this cause are of (domain.md §1.27). */
  causeClass: CauseClass.nullable(),
})
export type Cause = z.infer<typeof Cause>

/** Half-typed registration, as the page keeps it. */
export const CaseDraft = Draft
export type CaseDraft = z.infer<typeof CaseDraft>

/** What the home page says about cases. */
export const CasesDue = z.object({
  pending: z.int(),
  overdue: z.array(CaseLine),
  /** At 50 % of the term or more, the nearest day first. */
  soon: z.array(CaseLine),
  tasks: z.array(z.object({ caseId: z.int(), number: z.string(), task: CaseTask })),
})
export type CasesDue = z.infer<typeof CasesDue>

export const casesContract = {
  'cases.list': query(
    'staff',
    'cases',
    z.object({
      filter: CaseFilter,
      /** Null: by urgency what awaits somebody, the newest first of the rest. */
      sort: CaseSort.nullable().default(null),
      offset: z.int().min(0).max(mostCounted).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({
      lines: z.array(CaseLine),
      total: z.int(),
      /** Cases in each group, whatever the group asked for; the other filters count. */
      groups: z.record(CaseGroup, z.int()),
    }),
  ),
  'cases.show': query('staff', 'cases', Id, CaseDetail),
  'cases.due': query('staff', 'cases', z.object({}), CasesDue),
  'cases.causes': query('staff', 'cases', z.object({}), z.array(Cause)),
  'cases.addCause': command(
    'staff',
    ['cases'],
    z.object({
      name: z.string().trim().min(1).max(80),
      element: z.string().max(20).nullable().default(null),
      causeClass: CauseClass.nullable().default(null),
    }),
    Cause,
  ),
  'cases.changeCause': command(
    'owner',
    ['cases'],
    z.object({
      id: z.int(),
      name: z.string().trim().min(1).max(80),
      element: z.string().max(20).nullable(),
      causeClass: CauseClass.nullable().default(null),
    }),
    Nothing,
  ),
  'cases.voidCause': command('owner', ['cases'], z.object({ id: z.int() }), Nothing),
  'cases.draft': query('staff', 'cases', z.object({}), CaseDraft.nullable()),
  'cases.keepDraft': keepDraft('staff', [], z.object({ draft: CaseDraft.nullable() }), Nothing),
  /** Makes one cause of two: the cases of the one that goes are of the kept one. */
  'cases.mergeCauses': command('owner', ['cases'], z.object({ goneId: z.int(), keptId: z.int() }), Nothing),
  /**
   * Enters a case under the next number of its year with its files, takes the steps done at once, in their order, and
   * ties it to the case that it belongs with.
   */
  'cases.register': command(
    'staff',
    ['cases', 'home', 'customers'],
    z.object({
      facts: CaseFacts,
      steps: z.array(CaseStep).max(6).default([]),
      files: z.array(StoredAttachment).max(20).default([]),
      link: z.object({ otherId: z.int(), kind: LinkKind }).nullable().default(null),
    }),
    z.object({ caseId: z.int(), number: z.string() }),
  ),
  /** Corrects or completes the facts; what changed is a line of the case's life. */
  'cases.change': command('staff', ['cases', 'home', 'customers'], Id.extend({ facts: CaseFacts }), Nothing),
  /** The same for many; those that it would not change, or that are void, are left as they are. */
  'cases.changeMany': command(
    'staff',
    ['cases', 'home', 'customers'],
    z.object({ caseIds: z.array(z.int()).min(1).max(500), change: CaseChange }),
    z.object({ changed: z.int() }),
  ),
  /** Takes a step, with the stages before it that were done in the same go. */
  'cases.step': command('staff', ['cases', 'home'], Id.extend({ step: CaseStep }), Nothing),
  'cases.decide': command('owner', ['cases', 'home'], Id.extend({ step: CaseDecision }), Nothing),
  'cases.extend': command('owner', ['cases', 'home'], Id.extend({ extension: Extension }), Nothing),
  'cases.addMessage': command(
    'staff',
    ['cases', 'home', 'customers'],
    Id.extend({
      direction: z.enum(['in', 'out']),
      at: Moment,
      channel: CaseChannel,
      text: CaseText.min(1),
      needsReply: z.boolean().default(true),
    }),
    Nothing,
  ),
  'cases.addNote': command('staff', ['cases'], Id.extend({ at: Moment, text: CaseText.min(1) }), Nothing),
  'cases.addTask': command(
    'staff',
    ['cases', 'home'],
    Id.extend({ task: CaseTaskDraft }),
    z.object({ id: z.int() }),
  ),
  'cases.changeTask': command(
    'staff',
    ['cases', 'home'],
    z.object({ id: z.int(), task: CaseTaskDraft }),
    Nothing,
  ),
  'cases.finishTask': command(
    'staff',
    ['cases', 'home'],
    z.object({ id: z.int(), isDone: z.boolean() }),
    Nothing,
  ),
  'cases.voidTask': command('staff', ['cases', 'home'], z.object({ id: z.int() }), Nothing),
  'cases.link': command(
    'staff',
    ['cases'],
    Id.extend({ otherId: z.int(), kind: LinkKind }),
    z.object({ id: z.int() }),
  ),
  'cases.unlink': command('staff', ['cases'], z.object({ id: z.int() }), Nothing),
} satisfies ContractShape
