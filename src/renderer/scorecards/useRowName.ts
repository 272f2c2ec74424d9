import { indicatorNames } from '#shared/scorecards/indicatorNames'
import type { ScorecardRow } from '#shared/scorecards/scorecards.contract'
import { useLocalText } from '../ui/useLocalText'

/** Makes the function that says what a line of a libreta is called, in the language of the page. */
export function useRowName(): (row: Pick<ScorecardRow, 'name' | 'indicator'>) => string {
  const localText = useLocalText()
  return ({ name, indicator }) => (indicator === null ? name : localText(indicatorNames[indicator]))
}
