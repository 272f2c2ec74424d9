import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { Weights } from './priority'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Score = z.int().min(1).max(5).nullable().default(null)
const Line = (most: number) => z.string().trim().max(most).default('')

export const Way = z.enum(['visit', 'call'])
export type Way = z.infer<typeof Way>
export const Outcome = z.enum(['won', 'lost', 'postponed'])
export type Outcome = z.infer<typeof Outcome>

const Fields = z.object({
  customerId: z.int().nullable().default(null),
  /** Somebody who is not in the register, by name; empty for a customer. */
  prospect: Line(120),
  /** "What do I want from it?" */
  objective: Line(300),
  need: Line(2000),
  needTags: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  /** What could be offered. */
  products: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
  /** The one of them that suits best; empty while it is not known. */
  suitable: Line(80),
  opportunity: Score,
  /** What is lost by waiting: how easily the competition comes first. */
  risk: Score,
  access: Score,
  /** 5 is near. */
  near: Score,
  way: Way.default('visit'),
  who: Line(60),
  plannedOn: CivilDay.nullable().default(null),
})

/** Somebody to see or call, and why. */
export const OpportunityDraft = Fields.refine(
  ({ customerId, prospect }) => (customerId !== null) !== (prospect !== ''),
  { path: ['prospect'], message: 'someone' },
).refine(({ products, suitable }) => suitable === '' || products.includes(suitable), { path: ['suitable'] })
export type OpportunityDraft = z.infer<typeof OpportunityDraft>

export const Opportunity = Fields.extend({
  id: z.int(),
  /** The customer's name or the prospect's; empty for who was forgotten. */
  name: z.string(),
  phone: z.string(),
  /** False for a customer who has not allowed to be called. */
  mayCall: z.boolean(),
  /** 0 to 100; null when nothing was judged. */
  priority: z.number().nullable(),
  outcome: Outcome.nullable(),
  outcomeOn: CivilDay.nullable(),
  outcomeReason: z.string(),
})
export type Opportunity = z.infer<typeof Opportunity>

const Name = z.string().trim().min(1).max(120)
const changes = ['opportunities', 'customers', 'home'] as const

export const opportunitiesContract = {
  /** Those open, the most urgent first; and those decided, the latest first. */
  'opportunities.list': query(
    'staff',
    'opportunities',
    Nothing,
    z.object({
      open: z.array(Opportunity),
      decided: z.array(Opportunity),
      weights: Weights,
      /** Tags and products in use, to propose them. */
      tags: z.array(z.string()),
      products: z.array(z.string()),
    }),
  ),
  'opportunities.add': command('staff', changes, OpportunityDraft, Id),
  'opportunities.change': command('staff', changes, Id.extend({ opportunity: OpportunityDraft }), Nothing),
  'opportunities.void': command('staff', changes, Id, Nothing),
  /** How it ended; put off, it stays open for its new day. */
  'opportunities.decide': command(
    'staff',
    changes,
    Id.extend({
      outcome: Outcome,
      reason: Line(300),
      /** The new day of what is put off. */
      plannedOn: CivilDay.nullable().default(null),
    }).refine(({ outcome, plannedOn }) => (outcome === 'postponed') === (plannedOn !== null), {
      path: ['plannedOn'],
    }),
    Nothing,
  ),
  /** A decided one is open again. */
  'opportunities.reopen': command('staff', changes, Id, Nothing),
  'opportunities.setWeights': command('owner', changes, z.object({ weights: Weights }), Nothing),
  /** How many opportunities stand under the name of somebody who is not in the register. */
  'opportunities.underName': query(
    'owner',
    'opportunities',
    z.object({ name: Name }),
    z.object({
      count: z.int(),
      /** Those of them that were taken off the list. */
      offList: z.int(),
    }),
  ),
  /**
   * Forgets for good somebody who is not in the register, on and off the list: no undo and no history bring it back,
   * so it is no deed of the history. The name that is typed is the confirmation.
   */
  'opportunities.erase': keepDraft('owner', changes, z.object({ name: Name }), z.object({ count: z.int() })),
  /** The sheets of these interviews to fill in, one a page; null when cancelled. */
  'opportunities.printSheets': action(
    'staff',
    z.object({ ids: z.array(z.int()).min(1).max(100), language: Language }),
    z.object({ fileName: z.string() }).nullable(),
  ),
} satisfies ContractShape
