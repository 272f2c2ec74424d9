import { useCallback } from 'react'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { beep } from './beep'

export interface Sound {
  readonly isOn: boolean
  readonly toggle: () => void
  /** The sound of a key that was not taken, if sounds are wanted. */
  readonly refuse: () => void
}

const KEY = 'captureSound'

/** The switch of the sound, remembered between runs; on unless somebody turned it off. */
export function useSound(): Sound {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const { mutate } = useApiCommand('business.setPreference')
  const isOn = preferences.data?.[KEY] !== false
  const toggle = useCallback(
    () => mutate({ key: KEY, value: !isOn }, { onError: report }),
    [mutate, isOn, report],
  )
  const refuse = useCallback(() => {
    if (isOn) beep()
  }, [isOn])
  return { isOn, toggle, refuse }
}
