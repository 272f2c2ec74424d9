import { useState } from 'react'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

export interface Remembered<T> {
  readonly value: T
  /** What was chosen last time is still being read. */
  readonly isUnknown: boolean
  readonly remember: (value: T) => void
}

/** A choice of the results page, remembered between runs; `initial` until somebody chooses. */
export function useRemembered(key: string, initial: string): Remembered<string>
export function useRemembered(key: string, initial: boolean): Remembered<boolean>
export function useRemembered<T extends string | boolean>(key: string, initial: T): Remembered<T> {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const { mutate } = useApiCommand('business.setPreference')
  // What was just chosen counts at once, before main has kept it.
  const [chosen, setChosen] = useState<T | null>(null)
  const kept = preferences.data?.[key]
  return {
    value: chosen ?? (isSameKind(kept, initial) ? kept : initial),
    isUnknown: chosen === null && preferences.isPending,
    remember: (value) => {
      setChosen(value)
      mutate({ key, value }, { onError: report })
    },
  }
}

function isSameKind<T>(value: unknown, initial: T): value is T {
  return typeof value === typeof initial
}
