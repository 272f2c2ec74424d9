import { z } from 'zod'
import { Quantity } from '../contract/bounds'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { Question } from '../surveys/question'
import { Wave } from '../surveys/surveys.contract'
import { Figures, Interval } from './figures'
import { RoleGaps } from './roles'
import { ResultsSplit } from './split'

const WaveRef = z.object({ waveId: z.int() })

/** Sheets that belong together: a place, a channel, an answer; `value` is null where the sheet does not say. */
export const Segment = z.object({
  value: z.number().nullable(),
  /** Null for the sheets that do not say. */
  label: LocalText.nullable(),
  sheets: z.int(),
})
export type Segment = z.infer<typeof Segment>

/** One question in one segment. What may not be shown does not leave main: its figures are null. */
export const SegmentFigures = z.object({
  visibility: z.enum(['empty', 'few', 'complementary', 'shown']),
  figures: Figures.nullable(),
})
export type SegmentFigures = z.infer<typeof SegmentFigures>

/** The share of a question by the true sizes of the places (domain.md §3.5). */
export const WeightedFigures = z.object({
  share: z.number(),
  interval: Interval.nullable(),
  /** Kish's effective n. */
  effectiveN: z.number(),
  /** Some weight was cut to 0.2–5. */
  isCapped: z.boolean(),
})
export type WeightedFigures = z.infer<typeof WeightedFigures>

export const QuestionResults = z.object({
  question: Question,
  figures: Figures,
  /** One a segment, in the order of the segments; empty without split. */
  segments: z.array(SegmentFigures),
  /** Null without sizes, without a share, or where a place has too few answers to be told apart. */
  weighted: WeightedFigures.nullable(),
})
export type QuestionResults = z.infer<typeof QuestionResults>

const start = z.int()
/** What the questions of one group come to together; positions count from the first question of the survey. */
export const GroupResults = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sum'),
    start,
    n: z.int(),
    /** Sheets whose points did not add up to 100 and were rescaled. */
    rescaled: z.int(),
    /** Mean points of each line; null with fewer than five sheets. */
    points: z.array(z.number()).nullable(),
  }),
  z.object({
    kind: z.literal('ranking'),
    start,
    /** Null for a line with fewer than five answers. Points: 100 shared out by place (domain.md §1.1). */
    lines: z.array(z.object({ meanPlace: z.number().nullable(), points: z.number().nullable() })),
  }),
  z.object({
    kind: z.enum(['importance', 'expectation']),
    start,
    /** Second minus first, of the people who answered both; null with fewer than five or when the scales differ. */
    lines: z.array(
      z.object({ n: z.int(), difference: z.number().nullable(), interval: Interval.nullable() }),
    ),
  }),
])
export type GroupResults = z.infer<typeof GroupResults>

export const WaveResults = z.object({
  wave: Wave,
  surveyTitle: LocalText,
  /** The people asked work here: fewer than five answers are never shown, and no sheet is named. */
  isOfEmployees: z.boolean(),
  /** Usable sheets that these figures are made of. */
  sheets: z.int(),
  /** Sheets left out because they look odd; 0 when nobody asked for it. */
  leftOut: z.int(),
  segments: z.array(Segment),
  questions: z.array(QuestionResults),
  groups: z.array(GroupResults),
})
export type WaveResults = z.infer<typeof WaveResults>

/** True size of a place, in customers; null where the owner has not said. */
export const PlaceSize = z.object({
  placeId: z.int(),
  name: z.string(),
  size: z.number().positive().max(1e9).nullable(),
})
export type PlaceSize = z.infer<typeof PlaceSize>

/** A sheet that looks odd: the same value nearly everywhere, or keyed faster than paper can be read. */
export const OddSheet = z.object({
  id: z.int(),
  sheetNumber: z.int(),
  isStraight: z.boolean(),
  isFast: z.boolean(),
})

export const Reliability = z.object({
  /** What the phrases have in common: one of the five dimensions, or a matrix. */
  dimension: z.string().nullable(),
  questions: z.array(z.object({ key: z.string(), text: LocalText, alphaWithout: z.number().nullable() })),
  /** Complete sheets used. */
  n: z.int(),
  /** Null with fewer than ten complete sheets or answers that do not vary. */
  alpha: z.number().nullable(),
  label: z.enum(['repeated', 'good', 'acceptable', 'fair', 'poor', 'negative']).nullable(),
})
export type Reliability = z.infer<typeof Reliability>

/** What is compared: a wave, or one segment of it. */
export const ComparedSide = WaveRef.extend({
  split: ResultsSplit.default('none'),
  segment: Quantity.nullable().default(null),
})
export type ComparedSide = z.infer<typeof ComparedSide>

const Side = z.object({ n: z.int(), value: z.number().nullable() })
export const QuestionChange = z.object({
  question: Question,
  /** What is compared: a share 0–1, a net promoter score in points, a mean, or an index 0–100 of differing scales. */
  measure: z.enum(['share', 'netPromoter', 'mean', 'index']),
  older: Side,
  newer: Side,
  /** Newer minus older, in the unit of the measure; null when either side is hidden. */
  difference: z.number().nullable(),
  interval: Interval.nullable(),
  /** By the interval (domain.md §3.6); noVerdict where the scales differ. */
  verdict: z.enum(['rose', 'fell', 'noClearChange', 'noData', 'noVerdict']),
  isSmall: z.boolean(),
  /** Sheets a wave that such a change needs to be noticed; null where it has no sense. */
  needed: z.int().nullable(),
  /** Detail: two-sided probability of so large a difference by chance. */
  probability: z.number().nullable(),
  meanDifference: z.number().nullable(),
})
export type QuestionChange = z.infer<typeof QuestionChange>

export const resultsContract = {
  'analysis.results': query(
    'owner',
    'analysis',
    WaveRef.extend({ split: ResultsSplit.default('none'), withoutOdd: z.boolean().default(false) }),
    WaveResults,
  ),
  /** Where the roles of those who answered are far apart; null where nobody was asked for the role. */
  'analysis.roleGaps': query('owner', 'analysis', WaveRef, RoleGaps.nullable()),
  /** By what the sheets of a wave can be split. */
  'analysis.splits': query(
    'owner',
    'analysis',
    WaveRef,
    z.object({
      places: z.boolean(),
      channels: z.boolean(),
      shifts: z.boolean(),
      /** Some people said who they are. */
      customers: z.boolean(),
    }),
  ),
  /** Sheets that look odd, the first two hundred of them; none is named where employees answered. */
  'analysis.oddSheets': query(
    'owner',
    'analysis',
    WaveRef,
    z.object({ straight: z.int(), fast: z.int(), total: z.int(), sheets: z.array(OddSheet) }),
  ),
  'analysis.reliability': query('owner', 'analysis', WaveRef, z.array(Reliability)),
  'analysis.compare': query(
    'owner',
    'analysis',
    z.object({ older: ComparedSide, newer: ComparedSide }),
    z.array(QuestionChange),
  ),
  /** The places of a survey with how many customers each has. */
  'analysis.placeSizes': query('owner', 'analysis', z.object({ surveyId: z.int() }), z.array(PlaceSize)),
  'analysis.setPlaceSizes': command(
    'owner',
    ['analysis'],
    z.object({ surveyId: z.int(), sizes: z.array(PlaceSize.pick({ placeId: true, size: true })).max(200) }),
    z.object({}),
  ),
} satisfies ContractShape
