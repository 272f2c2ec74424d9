import { useTranslation } from 'react-i18next'
import { reachableStates, type SuggestionState } from '#shared/suggestions/states'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'

/** Whether it can be judged: legible, no vote for another one, no case. */
export function isIdea({ isIllegible, duplicateOfId, caseId }: Suggestion): boolean {
  return !isIllegible && duplicateOfId === null && caseId === null
}

/** Where an idea can go from where it is. */
export function movesOf(suggestion: Suggestion): readonly SuggestionState[] {
  return isIdea(suggestion) ? reachableStates(suggestion.state, suggestion.impact !== null) : []
}

/** What the state of a slip is called, whatever it has become. */
export function useStateWord(): (suggestion: Suggestion) => string {
  const { t } = useTranslation()
  return ({ isIllegible, duplicateOfId, caseId, state }) => {
    if (caseId !== null) return t('suggestions.state.case')
    if (isIllegible) return t('suggestions.state.illegible')
    if (duplicateOfId !== null) return t('suggestions.state.duplicate')
    return t(`suggestions.state.${state}`)
  }
}

/** What moving a suggestion is called on a button. */
export function useMoveWord(): (suggestion: Suggestion, to: SuggestionState) => string {
  const { t } = useTranslation()
  return ({ state }, to) => {
    if (state === 'new' && to === 'evaluated') return t('suggestions.moves.evaluate')
    if (state === 'inProgress' && to === 'accepted') return t('suggestions.moves.backToAccepted')
    if (state === 'implemented') return t('suggestions.moves.backToInProgress')
    return t(`suggestions.moves.${to}`)
  }
}
