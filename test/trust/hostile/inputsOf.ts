import type { z } from 'zod'
import { definitionOf, insideOf } from '../../support/schemaParts'
import type { Random } from '../support/random'
import { hostileValue } from './hostileValues'

const MOST_ITEMS = 2
const DEEPEST = 12

/** What a text or a figure may be: of these, those that the schema takes. */
const candidates: readonly unknown[] = [
  ...['Ana', 'a', 'q1', 'es', 'ES', 'PE', 'visit', 'Algo pasó ayer, otra vez.', '1', '1234', ''],
  ...['2026-03-02', '2026-01-15', '2026-03-01', '2026-03', '2026-02', '2026', '10:00', '2026-03-02T10:00'],
  ...[
    '2026-03-02T10:00:00',
    '09:30',
    '24:00',
    'place',
    'none',
    'question:q1',
    'all',
    '1-20',
    'ana@example.com',
  ],
  ...['data:image/png;base64,iVBORw0KGgo=', '<svg xmlns=""></svg>', '0'.repeat(64), `${'a'.repeat(64)}.png`],
  ...[1, 2, 3, 4, 5, 0, 10, 100, 0.5, 2026, 0.01, -1, 50, 12],
  new Uint8Array([1, 2, 3]),
]

const taken = new WeakMap<z.ZodType, readonly unknown[]>()

/** An input that a schema takes, as far as its parts tell; rules between parts may still refuse it. */
export function inputFor(schema: z.ZodType, random: Random, level = 0): unknown {
  const { type, shape, element, innerType, options, keyType, valueType, getter, left, items } =
    definitionOf(schema)
  const inner = (part: z.ZodType | undefined) => (part ? inputFor(part, random, level + 1) : undefined)
  if (level > DEEPEST) return null
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape ?? {}).flatMap(([key, part]) => {
          const value = inner(part)
          return value === undefined ? [] : [[key, value]]
        }),
      )
    case 'array':
      return listFor(schema, () => inner(element), random.below(MOST_ITEMS + 1))
    case 'tuple':
      return (items ?? []).map(inner)
    case 'record':
      return Object.fromEntries([[String(inner(keyType)), inner(valueType)]])
    case 'union':
      return inner(random.pick((options ?? []) as [z.ZodType, ...z.ZodType[]])) // a union has one at least
    case 'nullable':
      return random.below(3) === 0 ? null : inner(innerType)
    case 'optional':
    case 'default':
    case 'prefault':
      return random.below(3) === 0 ? undefined : inner(innerType)
    case 'lazy':
      return inner(getter?.())
    case 'intersection':
      return inner(left)
    case 'boolean':
      return random.below(2) === 0
    case 'null':
      return null
    case 'pipe':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return inner(insideOf(schema)[0]?.[1])
    default:
      return oneOf(schema, random)
  }
}

/** As long as the schema wants it, beginning with the length that was drawn. */
function listFor(schema: z.ZodType, make: () => unknown, drawn: number): unknown[] {
  const list = Array.from({ length: drawn }, make)
  while (list.length < 7 && isTooShort(schema, list)) list.push(make())
  return list
}

function isTooShort(schema: z.ZodType, list: readonly unknown[]): boolean {
  const { error } = schema.safeParse(list)
  return error?.issues.some(({ code, path }) => code === 'too_small' && path.length === 0) ?? false
}

function oneOf(schema: z.ZodType, random: Random): unknown {
  const known = taken.get(schema) ?? candidatesOf(schema)
  taken.set(schema, known)
  return known[random.below(known.length)]
}

function candidatesOf(schema: z.ZodType): readonly unknown[] {
  const { entries, values } = schema._zod.def as {
    entries?: Readonly<Record<string, unknown>>
    values?: readonly unknown[]
  }
  if (entries) return Object.values(entries)
  return values ?? candidates.filter((value) => schema.safeParse(value).success)
}

/** The same input with one of its parts, however deep, replaced, left out, or with one more beside it. */
export function mutated(input: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(input)
  const places = placesIn(copy)
  const place = places[random.below(places.length)]
  if (!place || random.below(20) === 0) return hostileValue(random)
  const { holder, key } = place
  const way = random.below(8)
  if (way === 0) delete holder[key]
  else if (way === 1) define(holder, '__proto__', hostileValue(random))
  else holder[key] = hostileValue(random)
  return copy
}

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  const holder = value as Record<string, unknown> // a list is one too, by its indexes
  return Object.keys(value).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

/** A key of its own with that name: an assignment would set what the object inherits from. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}
