/** A suggestion that was evaluated: impact and effort 1 to 5, votes 1 + duplicates. */
export type EvaluatedSuggestion = {
  readonly key: string
  readonly impact: number
  readonly effort: number
  readonly votes: number
}

/** Priority impact·(6 − effort), 1 to 25 (domain.md §1.11, I1). */
export function suggestionPriority({
  impact,
  effort,
}: Pick<EvaluatedSuggestion, 'impact' | 'effort'>): number {
  return impact * (6 - effort)
}

/** Suggestions in order: priority from high to low, then least effort, then most votes (domain.md §1.11). */
export function orderSuggestions<Suggestion extends EvaluatedSuggestion>(
  suggestions: readonly Suggestion[],
): Suggestion[] {
  return [...suggestions].sort(
    (first, second) =>
      suggestionPriority(second) - suggestionPriority(first) ||
      first.effort - second.effort ||
      second.votes - first.votes,
  )
}
