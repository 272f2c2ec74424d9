import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

const preference = 'charts.patterns'

/** Whether charts are hatched, remembered for all of them. */
export function usePatterns(): {
  readonly hasPatterns: boolean
  readonly setPatterns: (on: boolean) => void
} {
  const report = useReport()
  const { data } = useApiQuery('business.preferences', {})
  const { mutate } = useApiCommand('business.setPreference')
  return {
    hasPatterns: data?.[preference] === true,
    setPatterns: (on) => mutate({ key: preference, value: on }, { onError: report }),
  }
}
