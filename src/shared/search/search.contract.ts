import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { CaseKindSchema, CaseStateSchema } from '../cases/caseFile'
import { type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { Due } from '../promises/due'
import { SuggestionStateSchema } from '../suggestions/suggestions.contract'

/** What can be found, in the order in which it is shown: who is looked for by name comes before their cases. */
export const SearchKind = z.enum(['customer', 'case', 'sheet', 'suggestion', 'promise', 'item'])
export type SearchKind = z.infer<typeof SearchKind>

const FoundText = z.array(z.object({ text: z.string(), isFound: z.boolean() }))
const found = {
  id: z.int(),
  /** The words around what was found, in pieces; empty where nothing is written. */
  excerpt: FoundText,
}

export const Hit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('case'),
    ...found,
    number: z.string(),
    caseKind: CaseKindSchema,
    state: CaseStateSchema,
    openedOn: CivilDay,
    customerName: z.string().nullable(),
  }),
  z.object({ kind: z.literal('customer'), ...found, name: z.string(), phone: z.string(), email: z.string() }),
  z.object({
    kind: z.literal('sheet'),
    ...found,
    waveId: z.int(),
    sheetNumber: z.int(),
    surveyTitle: LocalText,
    waveLabel: z.string(),
  }),
  z.object({
    kind: z.literal('suggestion'),
    ...found,
    slipNumber: z.int(),
    state: SuggestionStateSchema,
    /** Written on the slip, or else when the box was emptied. */
    on: CivilDay,
  }),
  z.object({
    kind: z.literal('promise'),
    ...found,
    what: z.string(),
    /** Of the register, or the name that was typed; null for neither. */
    who: z.string().nullable(),
    reference: z.string(),
    /** Null where no day was promised. */
    due: Due.nullable(),
    /** Handed over or called off. */
    isDone: z.boolean(),
  }),
  z.object({
    kind: z.literal('item'),
    ...found,
    product: z.string(),
    serial: z.string(),
    /** The last day; null without a warranty. */
    warrantyEnd: CivilDay.nullable(),
    customerName: z.string().nullable(),
  }),
])
export type Hit = z.infer<typeof Hit>

/** Preference: what was looked for lately. It may name somebody, so it goes when anybody is forgotten. */
export const recentSearchesPreference = 'search.recent'

/** More than these are not counted. */
export const mostCounted = 1000

/** What was found of one kind, the newest first. */
export const HitGroup = z.object({
  kind: SearchKind,
  hits: z.array(Hit),
  /** At most `mostCounted` + 1, which stands for more. */
  count: z.int(),
})
export type HitGroup = z.infer<typeof HitGroup>

export const searchContract = {
  /** Everything that has these words; any text can be looked for. Kinds in which nothing was found are left out. */
  'search.find': query(
    'staff',
    'search',
    z.object({
      text: z.string().max(20_000),
      /** Null for every kind. */
      kind: SearchKind.nullable().default(null),
      /** Of each kind. */
      limit: z.int().min(1).max(200).default(5),
    }),
    z.object({ groups: z.array(HitGroup), isEmpty: z.boolean() }),
  ),
} satisfies ContractShape
