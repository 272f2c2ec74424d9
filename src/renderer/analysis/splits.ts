import type { WaveResults } from '#shared/analysis/results.contract'
import { canSplit, splitByQuestion } from '#shared/analysis/split'

/** By what the sheets of a wave can be split, "not at all" first. */
export function splitsOf(
  { questions }: WaveResults,
  { places, channels, shifts }: Readonly<Record<'places' | 'channels' | 'shifts', boolean>>,
): string[] {
  const byQuestion = questions.flatMap(({ question }) =>
    canSplit(question) ? [splitByQuestion(question.key)] : [],
  )
  return [
    'none',
    ...(places ? ['place'] : []),
    ...(channels ? ['channel'] : []),
    ...(shifts ? ['shift'] : []),
    ...byQuestion,
  ]
}
