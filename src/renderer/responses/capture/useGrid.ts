import { useCallback } from 'react'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'

const KEY = 'captureGrid'

/** Whether sheets are keyed as rows of a grid, remembered between runs; one sheet a screen unless somebody changed it. */
export function useGrid(): { readonly isOn: boolean; readonly toggle: () => void } {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const { mutate } = useApiCommand('business.setPreference')
  const isOn = preferences.data?.[KEY] === true
  const toggle = useCallback(
    () => mutate({ key: KEY, value: !isOn }, { onError: report }),
    [mutate, isOn, report],
  )
  return { isOn, toggle }
}
