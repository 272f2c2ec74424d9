import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { type ContractShape, command, query } from '../contract/procedure'
import { contradiction } from './retention'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Count = z.int().min(0).max(10_000_000)
const Money = z.number().min(0).max(1e12).nullable().default(null)

const Days = z.object({
  start: CivilDay,
  /** The first day after. */
  end: CivilDay,
})

const Fields = Days.extend({
  customersAtStart: Count,
  customersAtEnd: Count,
  newCustomers: Count,
  /** Null for what is not known. */
  acquisitionSpend: Money,
  retentionSpend: Money,
  /** Of a customer and year. */
  margin: Money,
  note: z.string().trim().max(300).default(''),
})

/** A period with the owner's own figures; refused when they contradict each other (domain.md §1.24). */
export const RetentionDraft = Fields.refine(({ start, end }) => start < end, {
  path: ['end'],
  message: 'notAfter',
}).refine((figures) => contradiction(figures) === null, {
  path: ['customersAtEnd'],
  message: 'contradiction',
})
export type RetentionDraft = z.infer<typeof RetentionDraft>

const Figure = z.number().nullable()

export const RetentionPeriod = Fields.extend({
  id: z.int(),
  kept: z.int(),
  lost: z.int(),
  retentionPercent: Figure,
  churnPercent: Figure,
  acquisitionCost: Figure,
  keepingCost: Figure,
  costRatio: Figure,
  lostMargin: Figure,
  replacementCost: Figure,
  /** Years that a customer stays; null when nobody leaves. */
  expectedYears: Figure,
})
export type RetentionPeriod = z.infer<typeof RetentionPeriod>

const Share = z.object({
  successes: z.int(),
  n: z.int(),
  share: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
})

const changes = ['retention'] as const

export const retentionContract = {
  /** The latest first. */
  'retention.list': query('owner', 'retention', Nothing, z.array(RetentionPeriod)),
  /** What the register says of these days: null when no purchase was noted in them. */
  'retention.proposal': query(
    'owner',
    'retention',
    Days,
    z
      .object({
        /** Bought in as many days before. */
        customersAtStart: Count,
        /** Bought in these days. */
        customersAtEnd: Count,
        /** Of them, those who had not bought in the days before. */
        newCustomers: Count,
      })
      .nullable(),
  ),
  /** How often customers say that they come, in closed waves that ask it; the latest first. */
  'retention.repeat': query(
    'owner',
    'retention',
    Nothing,
    z.array(
      z.object({
        waveId: z.int(),
        surveyId: z.int(),
        label: z.string(),
        closedOn: CivilDay,
        /** Every month or more often. */
        often: Share,
        firstTime: Share,
      }),
    ),
  ),
  'retention.add': command('owner', changes, RetentionDraft, Id),
  'retention.change': command('owner', changes, Id.extend({ period: RetentionDraft }), Nothing),
  'retention.void': command('owner', changes, Id, Nothing),
} satisfies ContractShape
