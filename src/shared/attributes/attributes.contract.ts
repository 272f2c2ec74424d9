import { z } from 'zod'
import { type ContractShape, command, query } from '../contract/procedure'
import { Dimension } from '../surveys/question'

/** What customers rate: speed, kindness, price… The same attribute may be asked in many surveys. */
export const AttributeDraft = z.object({
  name: z.string().trim().min(1).max(120),
  dimension: Dimension.nullable().default(null),
  element: z.string().max(20).nullable().default(null),
})
export type AttributeDraft = z.infer<typeof AttributeDraft>

export const Attribute = AttributeDraft.extend({ id: z.int() })
export type Attribute = z.infer<typeof Attribute>

export const attributesContract = {
  'attributes.list': query('staff', 'attributes', z.object({}), z.array(Attribute)),
  'attributes.create': command('owner', ['attributes'], AttributeDraft, Attribute),
  'attributes.rename': command(
    'owner',
    ['attributes', 'scorecards', 'importance'],
    z.object({ id: z.int(), name: AttributeDraft.shape.name }),
    Attribute,
  ),
} satisfies ContractShape
