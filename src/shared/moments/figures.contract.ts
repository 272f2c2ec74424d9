import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { CaseKindSchema } from '../cases/caseFile'
import { type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { failuresContract } from './failures.contract'
import { LookBack } from './lookBack'

/** Elements of service, and `none` for what belongs to none (domain.md §1.13). */
export const tileElements = ['CARA', 'REL', 'COR', 'RYC', 'INS', 'PROD', 'POST', 'INT', 'none'] as const
export const TileElement = z.enum(tileElements)
export type TileElement = z.infer<typeof TileElement>

const Figures = z.object({
  /** Questions on 1–5 with five answers or more. */
  questions: z.int(),
  answers: z.int(),
  /** Mean of 1–5 and share of 4 and 5 (0–1), each question weighing the same; null without any. */
  mean: z.number().nullable(),
  topShare: z.number().nullable(),
  complaints: z.int(),
  compliments: z.int(),
})

export const ElementTile = Figures.extend({
  element: TileElement,
  /** The same of the months before; null where there is no before. */
  before: Figures.nullable(),
})
export type ElementTile = z.infer<typeof ElementTile>

export const ElementsResult = z.object({
  start: CivilDay,
  tiles: z.array(ElementTile),
  questions: z.array(
    z.object({
      element: TileElement,
      surveyId: z.int(),
      surveyTitle: LocalText,
      /** The latest wave that asked it. */
      waveId: z.int(),
      text: LocalText,
      n: z.int(),
      mean: z.number().nullable(),
    }),
  ),
  cases: z.array(
    z.object({
      element: TileElement,
      id: z.int(),
      number: z.string(),
      kind: CaseKindSchema,
      day: CivilDay,
      text: z.string(),
    }),
  ),
})
export type ElementsResult = z.infer<typeof ElementsResult>

const Interval = z.object({ low: z.number(), high: z.number() })

export const BreakdownSchema = z.object({
  rows: z.array(
    z.object({
      name: z.string(),
      n: z.int(),
      mean: z.number().nullable(),
      deviation: z.number().nullable(),
    }),
  ),
  flag: z
    .object({ best: z.string(), worst: z.string(), difference: z.number(), interval: Interval })
    .nullable(),
})

const ImageResult = z.object({
  n: z.int(),
  image: z.number().nullable(),
  experience: z.number().nullable(),
  difference: z.number().nullable(),
  interval: Interval.nullable(),
  verdict: z.enum(['promisesMore', 'promisesLess', 'same', 'fewData']),
})

/** How the sheets are told apart. */
export const splits = ['shift', 'weekday', 'channel'] as const

export const VariabilityResult = z.object({
  /** The days that are looked at, the last one not among them. */
  start: CivilDay,
  end: CivilDay,
  surveys: z.array(z.object({ id: z.int(), title: LocalText })),
  /** The one looked at; null when there is none. */
  surveyId: z.int().nullable(),
  questions: z.array(z.object({ key: z.string(), text: LocalText })),
  /** Null: the mean of all questions on 1–5 of a sheet. */
  questionKey: z.string().nullable(),
  n: z.int(),
  mean: z.number().nullable(),
  deviation: z.number().nullable(),
  /** Names of weekdays are their numbers, 1 Monday to 7 Sunday. */
  shift: BreakdownSchema,
  weekday: BreakdownSchema,
  channel: BreakdownSchema,
  /** What is seen against what is lived, and what had been heard before coming against it (domain.md §1.26). */
  image: ImageResult,
  heard: ImageResult,
  /** Whether the form asks what had been heard, even where nobody has answered it yet. */
  asksHeard: z.boolean(),
})
export type VariabilityResult = z.infer<typeof VariabilityResult>

export const figuresContract = {
  ...failuresContract,
  'moments.elements': query('owner', 'moments', z.object({ lookBack: LookBack }), ElementsResult),
  'moments.variability': query(
    'owner',
    'moments',
    z.object({
      lookBack: LookBack,
      surveyId: z.int().nullable().default(null),
      questionKey: z.string().max(40).nullable().default(null),
    }),
    VariabilityResult,
  ),
} satisfies ContractShape
