import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { type ContractShape, command, query } from '../contract/procedure'
import { Due } from './due'
import { failures } from './promiseFigures'
import { promiseImportContract } from './promiseImport.contract'
import { promiseStates } from './promiseState'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })

/** What is promised, to whom and by when. */
export const PromiseDraft = z.object({
  what: z.string().trim().min(1).max(300),
  /** Somebody of the register; null for who is only a name. */
  customerId: z.int().nullable().default(null),
  /** The name of who is not in the register. */
  who: z.string().trim().max(120).default(''),
  /** Null where no day was promised: it is listed apart and measured nowhere (domain.md §1.6). */
  due: Due.nullable(),
  /** What kind of promise it is, in the words of the business: a cake to order, catering. */
  type: z.string().trim().max(60).default(''),
  /** Number of the order. */
  reference: z.string().trim().max(60).default(''),
  note: z.string().trim().max(1000).default(''),
})
export type PromiseDraft = z.infer<typeof PromiseDraft>

export const Canceller = z.enum(['customer', 'business'])
export type Canceller = z.infer<typeof Canceller>

export const KeptPromise = PromiseDraft.extend({
  id: z.int(),
  /** Of the customer of the register; null for who is only a name. */
  customerName: z.string().nullable(),
  firstDue: Due.nullable(),
  promisedOn: CivilDay,
  notedBy: z.string(),
  doneAt: Due.nullable(),
  isComplete: z.boolean(),
  cancelledBy: Canceller.nullable(),
  cancelledOn: CivilDay.nullable(),
  contingencyId: z.int().nullable(),
  contingencyName: z.string().nullable(),
  /** Now, held to its last day; null where no day was promised. */
  state: z.enum(promiseStates).nullable(),
})
export type KeptPromise = z.infer<typeof KeptPromise>

export const promiseViews = ['today', 'week', 'late', 'open', 'undated', 'all'] as const
export const PromiseView = z.enum(promiseViews)
export type PromiseView = z.infer<typeof PromiseView>

export const PromiseFilter = z.object({
  view: PromiseView,
  /** Words of what was promised, of who, or of the number of the order. */
  text: z.string().max(100).default(''),
  type: z.string().max(60).nullable().default(null),
  /** 'YYYY-MM' of its last day. */
  month: z
    .string()
    .regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/)
    .nullable()
    .default(null),
  contingencyId: z.int().nullable().default(null),
  limit: z.int().min(1).max(2000).default(200),
})
export type PromiseFilter = z.infer<typeof PromiseFilter>

const PromiseChange = z.object({
  id: z.int(),
  dueBefore: Due.nullable(),
  due: Due,
  agreedOn: CivilDay,
  reason: z.string(),
  notedBy: z.string(),
})

const Interval = z.object({ low: z.number(), high: z.number() })

/** A share 0–1 with what it was counted from. */
const Share = z.object({
  successes: z.int(),
  n: z.int(),
  share: z.number().nullable(),
  interval: Interval.nullable(),
})

export const PromiseLevel = z.object({
  counts: z.object({ onTime: z.int(), failed: z.int(), pending: z.int(), excluded: z.int() }),
  onTime: Share,
})
export type PromiseLevel = z.infer<typeof PromiseLevel>

/** On the last promised day and on the first one, with what was out of the ordinary and without it. */
export const PromiseLevels = z.object({
  last: PromiseLevel,
  first: PromiseLevel,
  lastWithout: PromiseLevel,
  firstWithout: PromiseLevel,
})
export type PromiseLevels = z.infer<typeof PromiseLevels>

const LatePoint = z.object({
  start: CivilDay,
  value: z.number().nullable(),
  n: z.int(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  center: z.number().nullable(),
  signals: z.array(z.enum(['outside', 'run'])),
  isRunning: z.boolean(),
  ids: z.array(z.int()),
})

export const PromiseFigures = z.object({
  period: z.object({ start: CivilDay, end: CivilDay, isRunning: z.boolean() }),
  /** Promises in the register at all. */
  registered: z.int(),
  levels: PromiseLevels,
  /** Touched by something out of the ordinary, of those with their last day in the period. */
  contingencies: z.int(),
  /** Without a day, noted in the period: outside of every measure. */
  undated: z.int(),
  failures: z.array(z.object({ failure: z.enum(failures), n: z.int() })),
  types: z.array(z.object({ type: z.string(), onTime: Share })),
  /** p chart of the share that failed, by month of the last day (domain.md §3.8, M6). */
  late: z.object({
    restarts: z.array(z.object({ id: z.int(), start: CivilDay, reason: z.string() })),
    limits: z.enum(['none', 'provisional', 'frozen']),
    center: z.number().nullable(),
    points: z.array(LatePoint),
  }),
})
export type PromiseFigures = z.infer<typeof PromiseFigures>

const changes = ['promises', 'contingencies', 'charter', 'home', 'customers'] as const

/** The register of promises (domain.md §1.6). */
export const promisesContract = {
  ...promiseImportContract,
  'promises.list': query(
    'staff',
    'promises',
    PromiseFilter,
    z.object({
      promises: z.array(KeptPromise),
      total: z.int(),
      /** How many each view has, whatever is looked for. */
      counts: z.record(PromiseView, z.int()),
      /** Every kind in use, by name. */
      types: z.array(z.string()),
    }),
  ),
  'promises.show': query(
    'staff',
    'promises',
    Id,
    z.object({ promise: KeptPromise, changes: z.array(PromiseChange) }),
  ),
  'promises.add': command('staff', changes, PromiseDraft, Id),
  /** Corrects what was written down; its day only while none was agreed anew. */
  'promises.change': command('staff', changes, Id.extend({ promise: PromiseDraft }), Nothing),
  /** Handed over, whole or in part; now when no moment is given. */
  'promises.finish': command(
    'staff',
    changes,
    Id.extend({ isComplete: z.boolean(), doneAt: Due.nullable().default(null) }),
    Nothing,
  ),
  'promises.cancel': command('staff', changes, Id.extend({ by: Canceller, on: CivilDay }), Nothing),
  /** Takes back that it was handed over or cancelled. */
  'promises.reopen': command('staff', changes, Id, Nothing),
  /** Another day, agreed with the customer; what was promised at first is kept. */
  'promises.agree': command(
    'staff',
    changes,
    Id.extend({ due: Due, agreedOn: CivilDay, reason: z.string().trim().max(300).default('') }),
    Nothing,
  ),
  /** Says that something out of the ordinary touched them, or with null that nothing did. */
  'promises.tag': command(
    'staff',
    changes,
    z.object({ ids: z.array(z.int()).min(1).max(2000), contingencyId: z.int().nullable() }),
    Nothing,
  ),
  'promises.void': command('owner', changes, Id, Nothing),
  /** What was kept on the last day, by the micro-segment that the customer is in today (domain.md §1.17). */
  'promises.bySegment': query(
    'owner',
    'promises',
    z.object({ period: z.enum(['month', 'quarter', 'year']), start: CivilDay }),
    z.array(z.object({ key: z.string(), onTime: Share })),
  ),
  'promises.figures': query(
    'owner',
    'promises',
    z.object({ period: z.enum(['month', 'quarter', 'year']), start: CivilDay }),
    PromiseFigures,
  ),
} satisfies ContractShape
