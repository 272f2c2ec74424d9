import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { LookBack } from './lookBack'
import { Share } from './share'

const Giver = z.object({ personId: z.int(), trainedOn: CivilDay.nullable() })

export const BadNews = z.object({
  id: z.int(),
  name: z.string(),
  /** What is said, and what is offered. */
  script: z.string(),
  /** Who gives it, and since when trained to. */
  givers: z.array(Giver.extend({ name: z.string() })),
  /** Complaints among the times it was given in these days. */
  complaints: Share,
})
export type BadNews = z.infer<typeof BadNews>

export const BadNewsOutcome = z.enum(['accepted', 'complaint'])
export type BadNewsOutcome = z.infer<typeof BadNewsOutcome>

export const BadNewsRegister = z.object({
  today: CivilDay,
  news: z.array(BadNews),
  /** Those who were trained, of all who give each. */
  coverage: Share,
  complaints: Share,
  /** The last times, the latest first. */
  given: z.array(
    z.object({
      id: z.int(),
      badNewsId: z.int(),
      name: z.string(),
      day: CivilDay,
      personName: z.string().nullable(),
      outcome: BadNewsOutcome,
      note: z.string(),
    }),
  ),
})
export type BadNewsRegister = z.infer<typeof BadNewsRegister>

const Referral = z.object({
  /** The new customer. */
  id: z.int(),
  name: z.string(),
  referrerId: z.int(),
  referrerName: z.string(),
  day: CivilDay,
  thankedOn: CivilDay.nullable(),
})

export const ReferralResult = z.object({
  newCustomers: z.int(),
  /** Brought by others, of those of whom it is known how they came (domain.md K6). */
  referred: Share,
  /** How the new customers came, most of them first; null is not known. */
  arrivals: z.array(z.object({ source: z.string().nullable(), n: z.int() })),
  /** Nobody has been thanked for them yet, the oldest first. */
  pending: z.array(Referral),
  /** The last ones for whom somebody was thanked. */
  thanked: z.array(Referral),
})
export type ReferralResult = z.infer<typeof ReferralResult>

export const ValueResult = z.object({
  /** Who say that it is worth the price or more (domain.md H3); hidden below five. */
  worth: Share,
  /** The answers by option, of the question asked last; empty when hidden. */
  options: z.array(z.object({ text: LocalText, count: z.int() })),
  /** What those who find it worth it, and those who do not, say of the prices; a mean is null below five. */
  price: z
    .object({
      text: LocalText,
      worth: z.object({ n: z.int(), mean: z.number().nullable() }),
      others: z.object({ n: z.int(), mean: z.number().nullable() }),
    })
    .nullable(),
  /** Whether any survey asks it. */
  isAsked: z.boolean(),
  /** The survey that asked it last, and whether its form asks for the prices too. */
  surveyId: z.int().nullable(),
  asksPrice: z.boolean(),
  /** The surveys to customers, and whether their form asks it, even where nobody has answered yet. */
  surveys: z.array(z.object({ id: z.int(), title: LocalText, isAsking: z.boolean() })),
})
export type ValueResult = z.infer<typeof ValueResult>

const Id = z.object({ id: z.int() })
const Nothing = z.object({})
const Looked = z.object({ lookBack: LookBack })

export const specialContract = {
  'moments.badNews': query('staff', 'moments', Looked, BadNewsRegister),
  'moments.saveBadNews': command(
    'owner',
    ['moments'],
    z.object({
      /** Null for a new one. */
      id: z.int().nullable(),
      name: z.string().trim().min(1).max(80),
      script: z.string().trim().max(2000).default(''),
      givers: z.array(Giver).max(200).default([]),
    }),
    Id,
  ),
  'moments.voidBadNews': command('owner', ['moments'], Id, Nothing),
  'moments.giveBadNews': command(
    'staff',
    ['moments'],
    z.object({
      badNewsId: z.int(),
      on: CivilDay,
      personId: z.int().nullable().default(null),
      outcome: BadNewsOutcome,
      note: z.string().trim().max(1000).default(''),
    }),
    Id,
  ),
  'moments.voidGivenNews': command('staff', ['moments'], Id, Nothing),
  'moments.referral': query('owner', 'moments', Looked, ReferralResult),
  'moments.thank': command(
    'owner',
    ['moments'],
    z.object({ customerId: z.int(), isThanked: z.boolean() }),
    Nothing,
  ),
  'moments.value': query('owner', 'moments', Looked, ValueResult),
} satisfies ContractShape
