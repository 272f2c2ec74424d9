import { z } from 'zod'
import { Quantity } from '../contract/bounds'
import { scorecardIndicators } from './indicators'

export const bandKeys = ['amazing', 'desired', 'expected', 'basic', 'criminal'] as const
export const BandKey = z.enum(bandKeys)
export type BandKey = z.infer<typeof BandKey>

/** From which grade (0–100) each band begins; the last begins at 0 (domain.md §1.8). */
export const Bands = z.object({
  amazing: z.number().min(0).max(100),
  desired: z.number().min(0).max(100),
  expected: z.number().min(0).max(100),
  basic: z.number().min(0).max(100),
})
export type Bands = z.infer<typeof Bands>
export const defaultBands: Bands = { amazing: 90, desired: 80, expected: 65, basic: 50 }

export const Method = z.enum(['proportional', 'linear'])
export type Method = z.infer<typeof Method>

/** One grade a wave of the first survey, or one a month or quarter of the calendar. */
export const Rhythm = z.enum(['wave', 'month', 'quarter'])
export type Rhythm = z.infer<typeof Rhythm>

/** Who decides what weighs: the owner, or customers by how much it matters to them or by sharing out 100 points. */
export const PointsFrom = z.enum(['owner', 'stated', 'points'])
export type PointsFrom = z.infer<typeof PointsFrom>

/** Puntaje: importance points of the owner; they need not sum to 100. */
const Points = z.number().min(0).max(1000)

export const AttributeLine = z.object({
  attributeId: z.int(),
  points: Points,
  /** Target on the scorecard's scale. */
  target: Quantity.nullable(),
})
export type AttributeLine = z.infer<typeof AttributeLine>

export const Indicator = z.enum(scorecardIndicators)

const Edge = z.number().min(-10_000).max(10_000)
export const IndicatorLine = z
  .object({
    indicator: Indicator,
    points: Points,
    /** What is the bottom of the scale, or worse, and what is its top, or better: in the indicator's own unit. */
    floor: Edge,
    goal: Edge,
  })
  .refine(({ floor, goal }) => floor !== goal, { path: ['goal'] })
export type IndicatorLine = z.infer<typeof IndicatorLine>

/** What counts in a libreta, in its order. */
export const ScorecardAttribute = z.union([AttributeLine, IndicatorLine])
export type ScorecardAttribute = z.infer<typeof ScorecardAttribute>

export const ScorecardDraft = z.object({
  name: z.string().trim().min(1).max(120),
  /** The survey whose waves are its periods; null where those are of the calendar and none comes first. */
  surveyId: z.int().nullable(),
  /** The other surveys whose answers to the same attributes count. */
  moreSurveyIds: z.array(z.int()).max(20).default([]),
  rhythm: Rhythm.default('wave'),
  pointsFrom: PointsFrom.default('owner'),
  method: Method,
  /** The levels from the beginning; those of later days are versions. */
  bands: Bands,
  attributes: z.array(ScorecardAttribute).min(1).max(60),
})
export type ScorecardDraft = z.infer<typeof ScorecardDraft>

export const Scorecard = ScorecardDraft.extend({ id: z.int() })
export type Scorecard = z.infer<typeof Scorecard>

type Surveys = Pick<ScorecardDraft, 'surveyId' | 'moreSurveyIds'>

/** Every survey whose answers count, the first one first; none in a libreta of indicators alone. */
export function surveysOf({ surveyId, moreSurveyIds }: Surveys): number[] {
  return surveyId === null ? moreSurveyIds : [surveyId, ...moreSurveyIds]
}

/** Whether a libreta tells of this survey: of its first one, or of any where none comes first. */
export function tellsOf({ surveyId, moreSurveyIds }: Surveys, told: number): boolean {
  return surveyId === null ? moreSurveyIds.includes(told) : surveyId === told
}

/** Waves can be the periods only of a libreta that has a first survey. */
export function hasPeriods({ rhythm, surveyId }: Pick<ScorecardDraft, 'rhythm' | 'surveyId'>): boolean {
  return rhythm !== 'wave' || surveyId !== null
}
