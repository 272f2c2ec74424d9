import type { WaveResults } from '#shared/analysis/results.contract'
import { canSplit, customerSplits, splitByQuestion } from '#shared/analysis/split'
import type { Output } from '#shared/contract/contract'

/** By what the sheets of a wave can be split, "not at all" first. */
export function splitsOf(
  { questions }: WaveResults,
  { places, channels, shifts, customers }: Output<'analysis.splits'>,
): string[] {
  const byQuestion = questions.flatMap(({ question }) =>
    canSplit(question) ? [splitByQuestion(question.key)] : [],
  )
  return [
    'none',
    ...(places ? ['place'] : []),
    ...(channels ? ['channel'] : []),
    ...(shifts ? ['shift'] : []),
    ...(customers ? customerSplits : []),
    ...byQuestion,
  ]
}
