import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, command, query } from '../contract/procedure'
import { CustomerFilter } from '../customers/customers.contract'
import { Language } from '../i18n/languages'
import { callResults } from './calls'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })

export const CallResult = z.enum(callResults)

export const CampaignDraft = z.object({
  name: z.string().trim().min(1).max(80),
  /** What is said, in the words of the house. */
  script: z.string().trim().max(4000).default(''),
  /** The day by which everybody should be called; null for none. */
  dueOn: CivilDay.nullable().default(null),
})
export type CampaignDraft = z.infer<typeof CampaignDraft>

const Share = z.object({
  successes: z.number(),
  n: z.number(),
  share: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
})

export const CampaignFigures = z.object({
  /** On the list when it was made. */
  total: z.int(),
  /** Listed, and not called or not reached yet. */
  pending: z.int(),
  /** On the list once, and not shown since: forgotten, off the register or without consent now. */
  hidden: z.int(),
  results: z.object({
    contacted: z.int(),
    noAnswer: z.int(),
    sale: z.int(),
    complaint: z.int(),
    asksNoCall: z.int(),
  }),
  /** Spoken with, of those who were called. */
  contactRate: Share,
})
export type CampaignFigures = z.infer<typeof CampaignFigures>

export const Campaign = CampaignDraft.extend({
  id: z.int(),
  startedOn: CivilDay,
  endedOn: CivilDay.nullable(),
  figures: CampaignFigures,
})
export type Campaign = z.infer<typeof Campaign>

/** Somebody on the list of a campaign who may be called. */
export const CampaignCall = z.object({
  id: z.int(),
  customerId: z.int(),
  name: z.string(),
  preferredName: z.string(),
  phone: z.string(),
  result: CallResult.nullable(),
  attempts: z.int(),
  calledAt: z.string().nullable(),
  note: z.string(),
  caseId: z.int().nullable(),
})
export type CampaignCall = z.infer<typeof CampaignCall>

const CustomerChoice = CustomerFilter.omit({ consent: true, sort: true })

const changes = ['campaigns', 'customers', 'home'] as const

export const campaignsContract = {
  /** The latest first. */
  'campaigns.list': query('staff', 'campaigns', Nothing, z.array(Campaign)),
  'campaigns.get': query('staff', 'campaigns', Id, Campaign.extend({ calls: z.array(CampaignCall) })),
  /** Who would be on the list: only who has a phone and has allowed to be called. */
  'campaigns.candidates': query(
    'owner',
    'campaigns',
    z.object({ filter: CustomerChoice }),
    z.object({
      count: z.int(),
      /** Fit the choice and may not be called, or have no phone. */
      leftOut: z.int(),
      names: z.array(z.string()),
    }),
  ),
  'campaigns.start': command(
    'owner',
    changes,
    z.object({ campaign: CampaignDraft, filter: CustomerChoice }),
    Id,
  ),
  'campaigns.change': command('owner', changes, Id.extend({ campaign: CampaignDraft }), Nothing),
  'campaigns.end': command('owner', changes, Id.extend({ isEnded: z.boolean() }), Nothing),
  'campaigns.void': command('owner', changes, Id, Nothing),
  /** How a call went. It is noted in the history of the customer; a complaint becomes a case, who asks is not called again. */
  'campaigns.note': command(
    'staff',
    [...changes, 'cases', 'months'],
    z
      .object({
        callId: z.int(),
        result: CallResult,
        note: z.string().trim().max(1000).default(''),
      })
      .refine(({ result, note }) => result !== 'complaint' || note !== '', { path: ['note'] }),
    z.object({ caseId: z.int().nullable(), caseNumber: z.string().nullable() }),
  ),
  /** The list to call from on paper; null when cancelled. */
  'campaigns.printSheet': action(
    'staff',
    Id.extend({ language: Language }),
    z.object({ fileName: z.string() }).nullable(),
  ),
} satisfies ContractShape
