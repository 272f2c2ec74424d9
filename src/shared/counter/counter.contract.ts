import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { type ContractShape, command, query } from '../contract/procedure'
import { visitResults } from './figures'
import { Reason, ReasonList } from './reasons'
import { ClockTime, Shift } from './shifts'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const ReasonKey = z.string().min(1).max(40)
const Said = z.string().trim().max(200)
const Money = z.number().min(0).max(1e9)

export const VisitResult = z.enum(visitResults)

const SettingsFields = z.object({
  reasons: ReasonList,
  /** What a purchase comes to, in the money of the business; null until the owner says it. */
  averageTicket: z.number().positive().max(1e9).nullable(),
  afternoonFrom: ClockTime,
  eveningFrom: ClockTime,
})

export const CounterSettings = SettingsFields.refine(
  ({ afternoonFrom, eveningFrom }) => afternoonFrom < eveningFrom,
  {
    path: ['eveningFrom'],
    message: 'notAfter',
  },
)
export type CounterSettings = z.infer<typeof CounterSettings>

/** What may be added of a visit that ended without a purchase. */
export const VisitDetails = z.object({
  /** What was looked for. */
  wanted: Said.default(''),
  /** What the wanted things would have come to. */
  wantedValue: Money.nullable().default(null),
  buysElsewhere: z.boolean().nullable().default(null),
})
export type VisitDetails = z.infer<typeof VisitDetails>

export const Visit = VisitDetails.extend({
  id: z.int(),
  day: CivilDay,
  time: ClockTime.nullable(),
  shift: Shift.nullable(),
  result: VisitResult,
  reason: ReasonKey.nullable(),
  said: Said,
  count: z.int(),
  person: z.string(),
})
export type Visit = z.infer<typeof Visit>

const Share = z.object({
  successes: z.number(),
  n: z.number(),
  share: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
})
const PartOfTime = z.object({
  part: z.string(),
  visits: z.int(),
  conversion: Share,
  unserved: z.int(),
  perDay: z.number(),
})

/** What the tally tells of some days. */
export const CounterFigures = z.object({
  visits: z.int(),
  bought: z.int(),
  notBought: z.int(),
  unknown: z.int(),
  conversion: Share,
  reasons: z.array(z.object({ key: ReasonKey, n: z.int(), percent: z.number().nullable() })),
  withoutReason: z.int(),
  lostByService: Share,
  lostSales: z.int(),
  byShift: z.array(PartOfTime),
  byWeekday: z.array(PartOfTime),
  byHour: z.array(PartOfTime),
  /** Sales lost times the average ticket; null without a ticket and for staff. */
  lostValue: z.number().nullable(),
  /** What visitors said that they wanted to spend, and how many said it; null for staff. */
  wanted: z.object({ value: z.number(), n: z.int() }).nullable(),
})

/** Cards of one day, counted before they are typed (domain.md §5, T15). */
export const CardBatch = z.object({
  day: CivilDay,
  shift: Shift.nullable(),
  bought: z.int().min(0).max(5000),
  unknown: z.int().min(0).max(5000),
  /** Without purchase and without a reason. */
  withoutReason: z.int().min(0).max(5000),
  reasons: z.array(z.object({ reason: ReasonKey, count: z.int().min(1).max(5000) })).max(60),
  /** What was written as another reason, one line each. */
  said: z.array(Said.min(1)).max(500).default([]),
})
export type CardBatch = z.infer<typeof CardBatch>

const changes = ['counter', 'home'] as const

export const counterContract = {
  /** A day at the counter: how it stands and its last lines, the latest first. */
  'counter.day': query(
    'staff',
    'counter',
    z.object({ day: CivilDay }),
    z.object({
      settings: SettingsFields.omit({ averageTicket: true }),
      bought: z.int(),
      notBought: z.int(),
      unknown: z.int(),
      /** How often each reason was given on that day. */
      reasons: z.array(z.object({ key: ReasonKey, n: z.int() })),
      visits: z.array(Visit),
      /** What was said freely and is not put to a reason yet, on any day. */
      unmapped: z.int(),
      /** False before the first visit ever. */
      isStarted: z.boolean(),
    }),
  ),
  /** How many visits were counted today, and whether any ever was. */
  'counter.today': query('staff', 'counter', Nothing, z.object({ visits: z.int(), isStarted: z.boolean() })),
  /** Counts one visit, now. A group that comes together is one visit. */
  'counter.count': command(
    'staff',
    changes,
    z
      .object({
        result: VisitResult,
        reason: ReasonKey.nullable().default(null),
        said: Said.default(''),
      })
      .refine(({ result, reason }) => reason === null || result === 'notBought', { path: ['reason'] }),
    Id,
  ),
  'counter.describe': command('staff', changes, Id.extend({ details: VisitDetails }), Nothing),
  /** Takes a line back; without one, the last visit that was counted today. */
  'counter.takeBack': command('staff', changes, z.object({ id: z.int().nullable() }), Visit),
  'counter.addCards': command('staff', changes, CardBatch, z.object({ visits: z.int() })),
  /** What was said freely, the most said first, to be put to the reasons of the list. */
  'counter.said': query(
    'staff',
    'counter',
    Nothing,
    z.array(z.object({ said: z.string(), n: z.int(), lastOn: CivilDay })),
  ),
  /** Puts what was said to a reason of the list; null leaves it as it is, for good. */
  'counter.mapSaid': command(
    'staff',
    changes,
    z.object({ said: Said.min(1), reason: ReasonKey.nullable() }),
    Nothing,
  ),
  /** The settings; without the ticket for staff. */
  'counter.settings': query('staff', 'counter', Nothing, CounterSettings),
  'counter.setSettings': command('owner', changes, CounterSettings, Nothing),
  /** Figures of days [start, end). */
  'counter.figures': query(
    'staff',
    'counter',
    z.object({ start: CivilDay, end: CivilDay }),
    CounterFigures.extend({ reasonList: z.array(Reason), firstDay: CivilDay.nullable() }),
  ),
} satisfies ContractShape
