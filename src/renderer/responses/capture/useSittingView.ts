import { useCallback, useSyncExternalStore } from 'react'
import type { Sitting } from './sitting'
import type { SittingView } from './sittingView'

/** One part of what the sitting shows: only the component that shows it is drawn again when it changes. */
export function useSittingView<T>(sitting: Sitting, pick: (view: SittingView) => T): T {
  const read = useCallback(() => pick(sitting.view()), [sitting, pick])
  return useSyncExternalStore(sitting.subscribe, read)
}
