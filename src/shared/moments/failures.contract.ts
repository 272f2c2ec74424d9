import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { Dimension } from '../surveys/question'
import { CauseClass } from './causeClass'
import { LookBack } from './lookBack'
import { Share } from './share'

/** What is counted as gone wrong: what customers complained of, or what the staff and visits saw as well. */
export const failureScopes = ['all', 'cases'] as const
export const FailureScope = z.enum(failureScopes)
export type FailureScope = z.infer<typeof FailureScope>

/** The four tags that everything carries: failures are counted by one of them (domain.md §1.0). */
export const failureTags = ['causeClass', 'element', 'dimension', 'moment'] as const
export const FailureTag = z.enum(failureTags)
export type FailureTag = z.infer<typeof FailureTag>

const tags = {
  day: CivilDay,
  element: z.string().nullable(),
  dimension: Dimension.nullable(),
  momentId: z.int().nullable(),
  causeClass: CauseClass.nullable(),
}

/** Something that went wrong, with its tags: its own, or else those of its cause, its item or its moment. */
export const Failure = z.discriminatedUnion('source', [
  z.object({ source: z.literal('case'), id: z.int(), number: z.string(), text: z.string(), ...tags }),
  z.object({ source: z.literal('note'), id: z.int(), text: z.string(), ...tags }),
  /** An item of a visit to the own business. */
  z.object({
    source: z.literal('visit'),
    id: z.int(),
    itemKey: z.string(),
    text: LocalText,
    note: z.string(),
    ...tags,
  }),
])
export type Failure = z.infer<typeof Failure>

/** So many failures are listed at once. */
export const FAILURES_LISTED = 30

export const FailuresResult = z.object({
  start: CivilDay,
  /** How many there are of each kind. */
  counts: z.object({ case: z.int(), note: z.int(), visit: z.int() }),
  known: z.int(),
  unknown: z.int(),
  rows: z.array(
    z.object({
      name: z.string(),
      n: z.int(),
      /** Of those that have the tag, 0–100, alone and with those before. */
      percent: z.number().nullable(),
      cumulativePercent: z.number().nullable(),
    }),
  ),
  systems: Share,
  ofTen: z.number().nullable(),
  /** The latest of those asked for, and how many there are. */
  listed: z.array(Failure),
  listedOf: z.int(),
  /** Low answers in surveys by the tag of their question; those of a question with fewer than five are left out. */
  lowAnswers: z.array(z.object({ name: z.string().nullable(), low: z.int(), n: z.int() })),
  /** Names of the moments that are told of. */
  moments: z.array(z.object({ id: z.int(), name: z.string() })),
})
export type FailuresResult = z.infer<typeof FailuresResult>

export const failuresContract = {
  /** What went wrong, counted by a tag, each thing once (domain.md §1.27). */
  'moments.failures': query(
    'owner',
    'moments',
    z.object({
      lookBack: LookBack,
      scope: FailureScope,
      by: FailureTag,
      /** Which ones are listed, by their tag; null lists those without it. */
      of: z.string().max(40).nullable(),
    }),
    FailuresResult,
  ),
} satisfies ContractShape
