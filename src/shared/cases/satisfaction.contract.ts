import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { type ContractShape, command, query } from '../contract/procedure'
import { Question } from '../surveys/question'
import { CaseKindSchema } from './caseFile'
import { SatisfactionDraft, SatisfactionSummary } from './satisfaction'
import { Decision } from './steps'

/** What a customer said of how the case was handled. */
export const Satisfaction = SatisfactionDraft.extend({
  id: z.int(),
  enteredBy: z.string(),
  /** Something is left to do: the case can be opened again. */
  isUnhappy: z.boolean(),
})
export type Satisfaction = z.infer<typeof Satisfaction>

/** Somebody to ask how a case went. */
export const CaseToAsk = z.object({
  caseId: z.int(),
  number: z.string(),
  kind: CaseKindSchema,
  description: z.string(),
  closedOn: CivilDay,
  /** After this day it is too late to ask. */
  askUntil: CivilDay,
  customerId: z.int(),
  customerName: z.string(),
  phone: z.string(),
})
export type CaseToAsk = z.infer<typeof CaseToAsk>

/** A resolved case against which nobody has said anything for so long that it can be closed. */
export const ClosableCase = z.object({
  caseId: z.int(),
  number: z.string(),
  kind: CaseKindSchema,
  description: z.string(),
  customerName: z.string().nullable(),
  resolvedOn: CivilDay,
  /** The last day on which an objection was waited for. */
  waitedUntil: CivilDay,
  /** What follows from the answer that was given; the owner may choose another. */
  decision: Decision,
})
export type ClosableCase = z.infer<typeof ClosableCase>

const Case = z.object({ caseId: z.int() })

export const satisfactionContract = {
  /** The questions, in their order; the last one is answered in words. */
  'cases.satisfactionForm': query('staff', 'cases', z.object({}), z.array(Question)),
  'cases.satisfactionOf': query('staff', 'cases', Case, Satisfaction.nullable()),
  /** Notes what the customer said, in place of what was noted before. */
  'cases.askSatisfaction': command(
    'staff',
    ['cases', 'home', 'customers'],
    Case.extend({ sheet: SatisfactionDraft }),
    z.object({ isUnhappy: z.boolean() }),
  ),
  'cases.voidSatisfaction': command('staff', ['cases', 'home', 'customers'], Case, z.object({})),
  /** What customers said who were asked in these days, both included. */
  'cases.satisfaction': query(
    'staff',
    'cases',
    z.object({ from: CivilDay, to: CivilDay }),
    SatisfactionSummary,
  ),
  /** Complaints closed 3 to 14 days ago whose customers let themselves be contacted and were not asked yet. */
  'cases.askNow': query('staff', 'cases', z.object({}), z.array(CaseToAsk)),
  'cases.closable': query(
    'staff',
    'cases',
    z.object({}),
    z.object({
      /** Business days that an objection is waited for. */
      days: z.int(),
      cases: z.array(ClosableCase),
    }),
  ),
  /** Closes them, each with a line of its own in its life. */
  'cases.closeWithoutObjection': command(
    'owner',
    ['cases', 'home', 'customers'],
    z.object({
      closings: z
        .array(z.object({ caseId: z.int(), decision: Decision }))
        .min(1)
        .max(500),
      reason: z.string().trim().min(1).max(500),
    }),
    z.object({ closed: z.int() }),
  ),
} satisfies ContractShape
