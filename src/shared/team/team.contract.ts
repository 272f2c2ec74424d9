import { z } from 'zod'
import { Interval } from '../analysis/figures'
import { MonthText, Quantity } from '../contract/bounds'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { chainLinkKinds } from './chain'

const Month = MonthText
const people = z.int().min(0).max(100_000)

/** A month of the team as it is typed. */
export const TeamMonthDraft = z
  .object({
    month: Month,
    atStart: people,
    joined: people,
    departed: people,
    hours: z.number().positive().max(1e8).nullable(),
    output: z.number().min(0).max(1e12).nullable(),
  })
  .refine(({ atStart, joined, departed }) => departed <= atStart + joined, {
    path: ['departed'],
    message: 'tooMany',
  })
export type TeamMonthDraft = z.infer<typeof TeamMonthDraft>

export const TeamMonthLine = z.object({
  month: z.string(),
  atStart: z.int(),
  joined: z.int(),
  departed: z.int(),
  hours: z.number().nullable(),
  output: z.number().nullable(),
  atEnd: z.int(),
  /** Per 100 of the average headcount; null without people. */
  turnover: z.number().nullable(),
  /** Output per hour; null where one of the two is not noted. */
  productivity: z.number().nullable(),
})
export type TeamMonthLine = z.infer<typeof TeamMonthLine>

export const TeamWave = z.object({
  waveId: z.int(),
  title: LocalText,
  label: z.string(),
  /** Null while it is open: then nothing of it is told, because one more sheet would tell what it says. */
  closedOn: z.string().nullable(),
  sheets: z.int(),
  /** Internal index 0–100; null with fewer than five people. */
  index: z.number().nullable(),
  indexInterval: Interval.nullable(),
  /** −100 to 100; null with fewer than ten. */
  netPromoter: z.number().nullable(),
  netPromoterInterval: Interval.nullable(),
})
export type TeamWave = z.infer<typeof TeamWave>

/** A link of the chain; `kind` is that of the model where the owner has not changed anything. */
export const ChainLinkDraft = z.object({
  id: z.int().nullable(),
  name: z.string().trim().min(1).max(80),
  /** Key of an indicator; null when its figure is typed. */
  indicator: z.string().max(80).nullable(),
})
export type ChainLinkDraft = z.infer<typeof ChainLinkDraft>

export const ChainLength = z.enum(['month', 'quarter'])
export type ChainLength = z.infer<typeof ChainLength>

export const ChainLinkLine = z.object({
  /** Null before the owner has set the chain: then it is a link of the model. */
  id: z.int().nullable(),
  kind: z.enum(chainLinkKinds).nullable(),
  name: z.string(),
  indicator: z.string().nullable(),
  older: z.number().nullable(),
  newer: z.number().nullable(),
  change: z.object({ percent: z.number(), direction: z.enum(['up', 'down', 'same']) }).nullable(),
})
export type ChainLinkLine = z.infer<typeof ChainLinkLine>

export const Chain = z.object({
  /** First days of the two newest complete periods. */
  olderStart: z.string(),
  newerStart: z.string(),
  links: z.array(ChainLinkLine),
  /** Indices of neighbouring links that go together, with Spearman's correlation. */
  together: z.array(z.object({ first: z.int(), second: z.int(), r: z.number(), n: z.int() })),
  /** The most periods in which two neighbours have a figure. */
  periods: z.int(),
})
export type Chain = z.infer<typeof Chain>

/** The internal customer and the service-profit chain (domain.md §1.19). */
export const teamContract = {
  'team.waves': query('owner', 'team', z.object({}), z.array(TeamWave)),
  /** The newest month first. */
  'team.months': query('owner', 'team', z.object({}), z.array(TeamMonthLine)),
  /** Notes a month, or changes it. */
  'team.putMonth': command('owner', ['team'], z.object({ month: TeamMonthDraft }), z.object({})),
  'team.removeMonth': command('owner', ['team'], z.object({ month: Month }), z.object({})),
  'team.chain': query('owner', 'team', z.object({ length: ChainLength }), Chain),
  'team.putChain': command(
    'owner',
    ['team'],
    z.object({ links: z.array(ChainLinkDraft).min(2).max(12) }),
    z.object({}),
  ),
  /** The figure of a link in a month; null takes it away. */
  'team.putChainValue': command(
    'owner',
    ['team'],
    z.object({ linkId: z.int(), month: Month, value: Quantity.nullable() }),
    z.object({}),
  ),
} satisfies ContractShape
