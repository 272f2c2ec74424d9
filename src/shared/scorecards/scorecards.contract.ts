import { z } from 'zod'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { Wave } from '../surveys/surveys.contract'

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

export const ScorecardAttribute = z.object({
  attributeId: z.int(),
  /** Puntaje: importance points of the owner; they need not sum to 100. */
  points: z.number().min(0).max(1000),
  /** Target on the scorecard's scale. */
  target: z.number().nullable(),
})
export type ScorecardAttribute = z.infer<typeof ScorecardAttribute>

export const ScorecardDraft = z.object({
  name: z.string().trim().min(1).max(120),
  surveyId: z.int(),
  method: Method,
  bands: Bands,
  attributes: z.array(ScorecardAttribute).min(1).max(60),
})
export type ScorecardDraft = z.infer<typeof ScorecardDraft>

export const Scorecard = ScorecardDraft.extend({ id: z.int() })
export type Scorecard = z.infer<typeof Scorecard>

export const ScorecardSummary = z.object({
  id: z.int(),
  name: z.string(),
  surveyTitle: LocalText,
  waveLabel: z.string().nullable(),
  grade: z.number().nullable(),
  band: BandKey.nullable(),
})
export type ScorecardSummary = z.infer<typeof ScorecardSummary>

export const ScorecardRow = z.object({
  attributeId: z.int(),
  name: z.string(),
  /** Keys of the questions that measure it. */
  questionKeys: z.array(z.string()),
  points: z.number(),
  rating: z.number().nullable(),
  n: z.int(),
  weighted: z.number().nullable(),
  lost: z.number().nullable(),
  target: z.number().nullable(),
  status: z.enum(['met', 'improve', 'noData']),
  previous: z.number().nullable(),
  change: z.number().nullable(),
})
export type ScorecardRow = z.infer<typeof ScorecardRow>

export const ScorecardResult = z.object({
  scorecard: Scorecard,
  wave: Wave,
  previousWave: Wave.nullable(),
  /** Waves of the survey that can be read, oldest first. */
  waves: z.array(Wave),
  scaleMin: z.number(),
  scaleMax: z.number(),
  rows: z.array(ScorecardRow),
  total: z.object({
    points: z.number(),
    isNormalised: z.boolean(),
    rating: z.number().nullable(),
    n: z.int(),
    /** Nota, 0–100. */
    grade: z.number().nullable(),
    lost: z.number().nullable(),
    band: BandKey.nullable(),
    previousGrade: z.number().nullable(),
    /** Share of the points, 0–100, that belongs to attributes without ratings. */
    missingShare: z.number(),
  }),
})
export type ScorecardResult = z.infer<typeof ScorecardResult>

const ScorecardRef = z.object({ id: z.int() })

export const scorecardsContract = {
  'scorecards.list': query('owner', 'scorecards', z.object({}), z.array(ScorecardSummary)),
  'scorecards.get': query('owner', 'scorecards', ScorecardRef, Scorecard),
  'scorecards.create': command('owner', ['scorecards', 'home'], ScorecardDraft, ScorecardRef),
  'scorecards.save': command('owner', ['scorecards', 'home'], Scorecard, z.object({})),
  'scorecards.void': command('owner', ['scorecards', 'home'], ScorecardRef, z.object({})),
  /** The libreta of one wave, compared with the one before; the newest with sheets when no wave is named. */
  'scorecards.result': query(
    'owner',
    'scorecards',
    ScorecardRef.extend({ waveId: z.int().nullable() }),
    ScorecardResult.nullable(),
  ),
} satisfies ContractShape
