import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { KeptDraft } from '../checklists/checklists.contract'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
/** In the currency of the business; null where there is none. */
const Price = z.number().min(0).max(1e9).nullable()

/** The same products with us and with others, on a day. */
export const BasketDraft = z.object({
  takenOn: CivilDay,
  note: z.string().trim().max(300).default(''),
  competitorIds: z.array(z.int()).min(1).max(12),
  lines: z
    .array(
      z.object({
        product: z.string().trim().min(1).max(120),
        quantity: z.number().positive().max(1e6),
        ownPrice: Price,
        /** In the order of the competitors. */
        prices: z.array(Price).max(100),
      }),
    )
    .min(1)
    .max(300),
})
export type BasketDraft = z.infer<typeof BasketDraft>

export const BasketIndex = z.object({
  competitorId: z.int(),
  name: z.string(),
  /** 100·ours ÷ theirs: above 100 we are dearer; null when nothing is priced in both. */
  index: z.number().nullable(),
  own: z.number().nullable(),
  other: z.number().nullable(),
  compared: z.int(),
  excluded: z.array(z.string()),
})
export type BasketIndex = z.infer<typeof BasketIndex>

export const Basket = BasketDraft.extend({ id: z.int(), indices: z.array(BasketIndex) })
export type Basket = z.infer<typeof Basket>

/** Null is a new basket. */
const TypedBasket = z.object({ id: z.int().nullable() })

const changes = ['comparison', 'home'] as const

export const basketsContract = {
  /** The latest first. */
  'comparison.baskets': query('staff', 'comparison', Nothing, z.array(Basket)),
  /** A basket to be typed: a new one, or the one that is changed, with what was left half typed. */
  'comparison.basket': query(
    'staff',
    'comparison',
    TypedBasket,
    z.object({ basket: Basket.nullable(), draft: KeptDraft.nullable() }),
  ),
  'comparison.keepBasket': keepDraft(
    'staff',
    [],
    TypedBasket.extend({ draft: KeptDraft.nullable() }),
    Nothing,
  ),
  'comparison.addBasket': command('staff', changes, BasketDraft, Id),
  'comparison.changeBasket': command('staff', changes, Id.extend({ basket: BasketDraft }), Nothing),
  'comparison.voidBasket': command('owner', changes, Id, Nothing),
} satisfies ContractShape
