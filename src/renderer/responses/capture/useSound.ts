import { useCallback } from 'react'
import { beep } from './beep'
import { type PreferenceSwitch, usePreferenceSwitch } from './usePreferenceSwitch'

export interface Sound extends PreferenceSwitch {
  /** The sound of a key that was not taken, if sounds are wanted. */
  readonly refuse: () => void
}

/** The switch of the sound; on unless somebody turned it off. */
export function useSound(): Sound {
  const { isOn, toggle } = usePreferenceSwitch('captureSound', true)
  const refuse = useCallback(() => {
    if (isOn) beep()
  }, [isOn])
  return { isOn, toggle, refuse }
}
