import { useCallback } from 'react'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'

export interface PreferenceSwitch {
  readonly isOn: boolean
  readonly toggle: () => void
}

/** A switch of the keying page, remembered between runs; `initial` until somebody touches it. */
export function usePreferenceSwitch(key: string, initial: boolean): PreferenceSwitch {
  const report = useReport()
  const known = useApiQuery('business.preferences', {}).data?.[key]
  const { mutate } = useApiCommand('business.setPreference')
  const isOn = typeof known === 'boolean' ? known : initial
  const toggle = useCallback(
    () => mutate({ key, value: !isOn }, { onError: report }),
    [mutate, key, isOn, report],
  )
  return { isOn, toggle }
}
