import { z } from 'zod'
import { type ContractShape, query } from '../contract/procedure'
import { Question } from '../surveys/question'
import { Wave } from '../surveys/surveys.contract'

/** Lower and upper end of a 95 % interval. */
export const Interval = z.object({ low: z.number(), high: z.number() })

export const QuestionResult = z.object({
  question: Question,
  /** Valid answers, and the reasons why the others are not (domain.md §0.1 C4). */
  valid: z.int(),
  na: z.int(),
  blank: z.int(),
  invalid: z.int(),
  /** Null where a mean makes no sense or nobody answered. */
  mean: z.number().nullable(),
  standardDeviation: z.number().nullable(),
  median: z.number().nullable(),
  meanInterval: Interval.nullable(),
  /** Share of answers in the top-box set, 0–1. */
  topShare: z.number().nullable(),
  bottomShare: z.number().nullable(),
  topInterval: Interval.nullable(),
  /** How often each value was chosen, ascending. */
  distribution: z.array(z.object({ value: z.number(), count: z.int() })),
})
export type QuestionResult = z.infer<typeof QuestionResult>

export const WaveResults = z.object({ wave: Wave, questions: z.array(QuestionResult) })
export type WaveResults = z.infer<typeof WaveResults>

export const analysisContract = {
  'analysis.wave': query('owner', 'analysis', z.object({ waveId: z.int() }), WaveResults),
} satisfies ContractShape
