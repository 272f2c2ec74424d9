import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, command, query } from '../contract/procedure'
import { itemImportContract } from './import.contract'
import {
  AftersalesSettings,
  CallDraft,
  ItemDetail,
  ItemLine,
  itemCaseKinds,
  OrderDraft,
  OrderLine,
  SoldItemDraft,
} from './item'
import { AftersalesPaper, AftersalesPaperJob } from './papers'

const ItemRef = z.object({ id: z.int() })
const Reason = z.string().trim().min(1).max(200)
const Nothing = z.object({})

/** A share with what it was counted from; share 0–1 and its interval are null when n = 0. */
const Share = z.object({
  successes: z.int(),
  n: z.int(),
  share: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
})

/** A day on which something is due for a unit. */
export const DueThing = z.object({
  kind: z.enum(['maintenance', 'followUp', 'promised']),
  itemId: z.int(),
  /** The order that was promised, or whose repair is asked about; null for none. */
  orderId: z.int().nullable(),
  dueOn: CivilDay,
  product: z.string(),
  serial: z.string(),
  customerName: z.string().nullable(),
  phone: z.string(),
})
export type DueThing = z.infer<typeof DueThing>

/** What is done for who has bought something (domain.md §1.16). */
export const aftersalesContract = {
  ...itemImportContract,
  /** Units with all these words in product, serial or name of the customer, the latest first. */
  'aftersales.items': query(
    'staff',
    'aftersales',
    z.object({
      text: z.string().max(100).default(''),
      customerId: z.int().nullable().default(null),
      limit: z.int().min(1).max(500).default(50),
    }),
    z.object({ rows: z.array(ItemLine), total: z.int() }),
  ),
  'aftersales.item': query('staff', 'aftersales', ItemRef, ItemDetail),
  /** What was sold before, the latest first, so that the same need not be typed again. */
  'aftersales.products': query(
    'staff',
    'aftersales',
    Nothing,
    z.array(
      SoldItemDraft.pick({
        product: true,
        warrantyMonths: true,
        conditions: true,
        needsTraining: true,
        maintenanceEvery: true,
      }),
    ),
  ),
  'aftersales.addItem': command('staff', ['aftersales', 'customers'], SoldItemDraft, ItemRef),
  'aftersales.changeItem': command(
    'staff',
    ['aftersales', 'customers'],
    ItemRef.extend({ item: SoldItemDraft }),
    Nothing,
  ),
  'aftersales.voidItem': command(
    'owner',
    ['aftersales', 'customers'],
    ItemRef.extend({ reason: Reason }),
    Nothing,
  ),
  /** Another unit is given for this one; what becomes of the warranty is the owner's setting. */
  'aftersales.replaceItem': command(
    'staff',
    ['aftersales', 'customers'],
    ItemRef.extend({ serial: SoldItemDraft.shape.serial, givenOn: CivilDay }),
    ItemRef,
  ),

  /** Work that is not done yet: what was promised first, then what has no day. */
  'aftersales.openOrders': query('staff', 'aftersales', Nothing, z.array(OrderLine)),
  'aftersales.addOrder': command(
    'staff',
    ['aftersales', 'customers'],
    z.object({ itemId: z.int(), order: OrderDraft }),
    ItemRef,
  ),
  'aftersales.changeOrder': command(
    'staff',
    ['aftersales', 'customers'],
    ItemRef.extend({ order: OrderDraft }),
    Nothing,
  ),
  'aftersales.voidOrder': command(
    'staff',
    ['aftersales', 'customers'],
    ItemRef.extend({ reason: Reason }),
    Nothing,
  ),

  /** Notes a call; who is unhappy may have a case opened for it at once. */
  'aftersales.noteCall': command(
    'staff',
    ['aftersales', 'customers', 'cases'],
    CallDraft.extend({ opensCase: z.boolean().default(false) }),
    ItemRef.extend({ case: z.object({ id: z.int(), number: z.string() }).nullable() }),
  ),
  /** What is complained or claimed of a unit while its owner stands there, as a case. */
  'aftersales.openCase': command(
    'staff',
    ['aftersales', 'customers', 'cases', 'months'],
    z.object({
      itemId: z.int(),
      kind: z.enum(itemCaseKinds),
      description: z.string().trim().min(1).max(1000),
    }),
    z.object({ id: z.int(), number: z.string() }),
  ),
  'aftersales.voidCall': command('staff', ['aftersales', 'customers'], ItemRef, Nothing),

  /** What is due up to a day, late things included, in order of their days. */
  'aftersales.due': query('staff', 'aftersales', z.object({ until: CivilDay }), z.array(DueThing)),
  /** Months `[start, end)`. */
  'aftersales.figures': query(
    'owner',
    'aftersales',
    z.object({ start: CivilDay, end: CivilDay }),
    z.object({
      cohorts: z.array(z.object({ month: CivilDay, claims: Share, isUnderObservation: z.boolean() })),
      claims: Share,
      underObservation: z.int(),
      repeatRepairs: Share,
      onTime: Share,
      training: Share,
      maintenance: Share,
      followUps: Share,
    }),
  ),
  'aftersales.settings': query('staff', 'aftersales', Nothing, AftersalesSettings),
  'aftersales.setSettings': command('owner', ['aftersales'], AftersalesSettings, Nothing),
  /** What a paper says. */
  'aftersales.paper': query('staff', 'aftersales', AftersalesPaperJob, AftersalesPaper),
  /** Asks where, and writes it; null when cancelled. */
  'aftersales.print': action('staff', AftersalesPaperJob, z.object({ fileName: z.string() }).nullable()),
  /** Writes what is due in the next twelve months as a calendar for other programs; null when cancelled. */
  'aftersales.saveCalendar': action(
    'owner',
    Nothing,
    z.object({ fileName: z.string(), count: z.int() }).nullable(),
  ),
  /** Opens the paper that was written last. */
  'aftersales.openPaper': action('staff', Nothing, Nothing),
} satisfies ContractShape
