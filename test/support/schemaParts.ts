import type { z } from 'zod'

/** One part of a schema that takes a text, a number or a list, and where it stands. */
export interface SchemaPart {
  readonly path: string
  readonly kind: 'string' | 'number' | 'array'
  readonly schema: z.ZodType
}

/** What a schema says of itself, as far as we look at it. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly options?: readonly z.ZodType[]
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly left?: z.ZodType
  readonly right?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly getter?: () => z.ZodType
}

export const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition

/** The schemas directly inside of one, each with its place. */
export function insideOf(schema: z.ZodType): readonly (readonly [place: string, schema: z.ZodType])[] {
  const { shape = {}, element, items = [], options = [], ...rest } = definitionOf(schema)
  const single = [rest.innerType, rest.in, rest.left, rest.right, rest.getter?.()]
  const found: (readonly [string, z.ZodType | undefined])[] = [
    ...Object.entries(shape).map(([key, value]) => [`.${key}`, value] as const),
    ['[]', element],
    ...items.map((item, index) => [`[${index}]`, item] as const),
    ...options.map((option, index) => [`|${index}`, option] as const),
    ['{key}', rest.keyType],
    ['{}', rest.valueType],
    ...single.map((inner) => ['', inner] as const),
  ]
  return found.flatMap(([place, inner]) => (inner ? [[place, inner] as const] : []))
}

/** Every text, number and list in a schema; a schema that holds itself is entered once. */
export function partsOf(schema: z.ZodType, path: string, above: readonly z.ZodType[] = []): SchemaPart[] {
  if (above.includes(schema)) return []
  const { type } = definitionOf(schema)
  const own =
    type === 'string' || type === 'number' || type === 'array' ? [{ path, kind: type, schema } as const] : []
  const inside = insideOf(schema).flatMap(([place, inner]) =>
    partsOf(inner, path + place, [...above, schema]),
  )
  return [...own, ...inside]
}
