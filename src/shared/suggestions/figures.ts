import { daysBetween } from '../calendar/civilDate'
import { percentage, ratio } from '../stats/numbers'
import { median } from '../stats/quantile'
import { isAccepted, type SuggestionState } from './states'

/** What the figures need of a slip. */
export interface CountedSlip {
  readonly state: SuggestionState
  readonly isIllegible: boolean
  /** It became a case: it is no idea any more. */
  readonly isCase: boolean
  /** It says the same as another one: it is a vote for that one. */
  readonly isDuplicate: boolean
  /** It was accepted once, whatever became of it. */
  readonly wasAccepted: boolean
  readonly receivedOn: string
  readonly repliedOn: string | null
}

/** A figure with what it was counted on: `part` of `n`. The value is null without anything to count on. */
export interface CountedFigure {
  readonly value: number | null
  readonly part: number
  readonly n: number
}

export interface SuggestionFigures {
  /** Slips that came out of the boxes, those not typed yet and those that nobody can read among them. */
  readonly received: number
  readonly illegible: number
  readonly cases: number
  readonly duplicates: number
  /** Slips counted at the box and not typed yet. */
  readonly untyped: number
  /** Ideas that nobody has judged yet. */
  readonly pending: number
  /** 1000 · received ÷ customers served; value null when nobody knows how many were served. */
  readonly participation: CountedFigure
  /** Percentage of the evaluated that were accepted. */
  readonly acceptance: CountedFigure
  /** Percentage of the accepted that are done. */
  readonly implementation: CountedFigure
  /** Median days from the receipt to the reply; `n` is how many were replied to. */
  readonly replyDays: CountedFigure
}

interface FigureFacts {
  readonly slips: readonly CountedSlip[]
  /** Slips counted at the box and not typed yet. */
  readonly untyped: number
  /** Customers served in the same time; null when unknown. */
  readonly customers: number | null
}

/**
 * The figures of the box (domain.md §1.11, I1). Every slip takes part in the participation; ideas are judged, so
 * those that nobody can read, that became a case or that repeat another one are not among the evaluated.
 */
export function suggestionFigures({ slips, untyped, customers }: FigureFacts): SuggestionFigures {
  const ideas = slips.filter((slip) => !slip.isIllegible && !slip.isCase && !slip.isDuplicate)
  const pending = ideas.filter(({ state }) => state === 'new').length
  const evaluated = ideas.length - pending
  const accepted = ideas.filter(({ state, wasAccepted }) => wasAccepted || isAccepted(state)).length
  const implemented = ideas.filter(({ state }) => state === 'implemented').length
  const days = ideas.flatMap(({ receivedOn, repliedOn }) =>
    repliedOn === null ? [] : [daysBetween(receivedOn, repliedOn)],
  )
  const received = slips.length + untyped
  const share = customers === null ? null : ratio(received, customers)
  return {
    received,
    illegible: slips.filter(({ isIllegible }) => isIllegible).length,
    cases: slips.filter(({ isCase }) => isCase).length,
    duplicates: slips.filter(({ isDuplicate }) => isDuplicate).length,
    untyped,
    pending,
    participation: { value: share === null ? null : 1000 * share, part: received, n: customers ?? 0 },
    acceptance: { value: percentage(accepted, evaluated), part: accepted, n: evaluated },
    implementation: { value: percentage(implemented, accepted), part: implemented, n: accepted },
    replyDays: { value: median(days), part: days.length, n: days.length },
  }
}
