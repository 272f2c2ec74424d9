/** The way of a suggestion through the box, and where it goes when it is not to be (domain.md §1.11). */
export const suggestionStates = [
  'new',
  'evaluated',
  'accepted',
  'inProgress',
  'implemented',
  'discarded',
] as const
export type SuggestionState = (typeof suggestionStates)[number]

/** The order of the way; `discarded` stands beside it. */
export const suggestionWay = ['new', 'evaluated', 'accepted', 'inProgress', 'implemented'] as const

/**
 * Where a suggestion can go from its state: one step on, one step back to correct a slip of the hand, or out. Nothing
 * that was evaluated becomes new again; what was discarded comes back to where it had been judged last, which
 * `isEvaluated` says. What is done is not discarded.
 */
export function reachableStates(state: SuggestionState, isEvaluated: boolean): readonly SuggestionState[] {
  switch (state) {
    case 'new':
      return ['evaluated', 'discarded']
    case 'evaluated':
      return ['accepted', 'discarded']
    case 'accepted':
      return ['inProgress', 'evaluated', 'discarded']
    case 'inProgress':
      return ['implemented', 'accepted', 'discarded']
    case 'implemented':
      return ['inProgress']
    case 'discarded':
      return [isEvaluated ? 'evaluated' : 'new']
  }
}

/** Whether a suggestion has been accepted at some time: what is carried out, or has been. */
export function isAccepted(state: SuggestionState): boolean {
  return state === 'accepted' || state === 'inProgress' || state === 'implemented'
}
