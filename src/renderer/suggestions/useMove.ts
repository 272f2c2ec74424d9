import { useTranslation } from 'react-i18next'
import type { SuggestionState } from '#shared/suggestions/states'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { useDeed } from '../calendar/useDeed'

/** What a move opens before it can be made. */
export type AskedFor = { readonly kind: 'evaluate' | 'discard'; readonly suggestion: Suggestion }

/** Moves a suggestion; what needs more to be said first is handed to `ask`. */
export function useMove(
  ask: (asked: AskedFor) => void,
): (suggestion: Suggestion, to: SuggestionState) => void {
  const { t } = useTranslation()
  const { run } = useDeed('suggestions.move')
  return (suggestion, to) => {
    if (to === 'discarded') return ask({ kind: 'discard', suggestion })
    if (to === 'evaluated' && suggestion.impact === null) return ask({ kind: 'evaluate', suggestion })
    const state = t(`suggestions.state.${to}`)
    run({ id: suggestion.id, to }, t('suggestions.moved', { number: suggestion.slipNumber, state }))
  }
}
