import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { callResults } from './followUps'
import { orderKinds } from './orders'
import { replacementWarranties } from './warranty'

const text = (most: number) => z.string().trim().max(most).default('')
const Money = z.number().min(0).max(1e9).nullable().default(null)

export const OrderKindSchema = z.enum(orderKinds)
export const CallResultSchema = z.enum(callResults)
export const ReplacementWarrantySchema = z.enum(replacementWarranties)

/** A unit that was sold (domain.md §1.16). */
export const SoldItemDraft = z.object({
  /** Null when nobody knows who bought it. */
  customerId: z.int().nullable().default(null),
  product: z.string().trim().min(1).max(120),
  serial: text(60),
  soldOn: CivilDay,
  /** 0 for none. */
  warrantyMonths: z.int().min(0).max(240).default(0),
  /** What the warranty covers, and what not. */
  conditions: text(500),
  needsTraining: z.boolean().default(false),
  /** Every how many months it is looked after; null for never. */
  maintenanceEvery: z.int().min(1).max(120).nullable().default(null),
})
export type SoldItemDraft = z.infer<typeof SoldItemDraft>

/** Whose a unit is; null when nobody knows, or was forgotten. */
const Owner = z.object({ id: z.int(), name: z.string(), phone: z.string() }).nullable()

/** A unit as a line of a list. */
export const ItemLine = z.object({
  id: z.int(),
  product: z.string(),
  serial: z.string(),
  soldOn: CivilDay,
  customer: Owner,
  /** The last day, which still belongs to it; null without a warranty. */
  warrantyEnd: CivilDay.nullable(),
  isInWarranty: z.boolean(),
  /** Given back for another one. */
  isReplaced: z.boolean(),
  openOrders: z.int(),
})
export type ItemLine = z.infer<typeof ItemLine>

/** Work for who has bought something. */
export const OrderDraft = z
  .object({
    kind: OrderKindSchema,
    reportedOn: CivilDay,
    /** What the customer says or asks for. */
    problem: text(1000),
    promisedOn: CivilDay.nullable().default(null),
    doneOn: CivilDay.nullable().default(null),
    /** What was decided against the rule of the warranty, and why; null where the rule decides. */
    decided: z.object({ inWarranty: z.boolean(), reason: z.string().trim().min(1).max(300) }).nullable(),
    work: text(1000),
    parts: text(500),
    /** In the money of the business. */
    cost: Money,
    charged: Money,
    technician: text(60),
    /** Who was taught, and whether this person can use it now. */
    trainedPerson: text(80),
    isTrained: z.boolean().default(false),
  })
  .refine(({ reportedOn, doneOn }) => doneOn === null || doneOn >= reportedOn, {
    path: ['doneOn'],
    message: 'beforeReported',
  })
export type OrderDraft = z.infer<typeof OrderDraft>

export const ServiceOrder = z.object({
  ...OrderDraft.shape,
  id: z.int(),
  itemId: z.int(),
  /** By the rule, or as it was decided. */
  isInWarranty: z.boolean(),
  /** The repair that this one repeats, no more than 30 days after it; null for none. */
  repeats: z.object({ id: z.int(), doneOn: CivilDay }).nullable(),
})
export type ServiceOrder = z.infer<typeof ServiceOrder>

/** An order with the unit that it is for. */
export const OrderLine = z.object({
  id: z.int(),
  itemId: z.int(),
  kind: OrderKindSchema,
  reportedOn: CivilDay,
  promisedOn: CivilDay.nullable(),
  product: z.string(),
  serial: z.string(),
  problem: z.string(),
  technician: z.string(),
  customerName: z.string().nullable(),
})
export type OrderLine = z.infer<typeof OrderLine>

/** A call to ask how it went after a sale, or after the repair `orderId`. */
export const CallDraft = z.object({
  itemId: z.int(),
  orderId: z.int().nullable(),
  calledOn: CivilDay,
  result: CallResultSchema,
  note: text(1000),
})
export type CallDraft = z.infer<typeof CallDraft>

export const FollowUp = CallDraft.extend({
  id: z.int(),
  /** The case that was opened for it; null for none. */
  case: z.object({ id: z.int(), number: z.string() }).nullable(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** Everything that is known of a unit. */
export const ItemDetail = z.object({
  id: z.int(),
  item: SoldItemDraft,
  line: ItemLine,
  /** The unit that this one was given for, and how its warranty was counted. */
  replaces: z.object({ id: z.int(), serial: z.string(), warranty: ReplacementWarrantySchema }).nullable(),
  /** The unit that was given for this one. */
  replacedBy: z.object({ id: z.int(), serial: z.string(), givenOn: CivilDay }).nullable(),
  /** The latest first. */
  orders: z.array(ServiceOrder),
  calls: z.array(FollowUp),
  /** Calls that are still to be made: after the sale (null) or a repair, and until when. */
  callsDue: z.array(z.object({ orderId: z.int().nullable(), dueOn: CivilDay })),
  /** The next maintenance; null without a plan. */
  maintenanceDue: CivilDay.nullable(),
})
export type ItemDetail = z.infer<typeof ItemDetail>

/** What a case about a unit can be (domain.md §1.12). */
export const itemCaseKinds = ['claim', 'complaint'] as const

/** What the owner chose once for everything that is sold. */
export const AftersalesSettings = z.object({
  replacementWarranty: ReplacementWarrantySchema,
  /** Printed at the foot of every warranty and ticket. */
  footnote: text(600),
})
export type AftersalesSettings = z.infer<typeof AftersalesSettings>

export const defaultSettings: AftersalesSettings = { replacementWarranty: 'continues', footnote: '' }
