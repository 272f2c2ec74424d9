import { useHotkeys } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, useApiQuery } from '../app/api'
import { lockPage } from './locking'

const LOOK_EVERY_MS = 5000
/** How often main hears that somebody is here. */
const TELL_EVERY_MS = 60_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks by Ctrl+L, in a field too, and when nobody has touched a key or the mouse for as long as the owner chose. */
export function useLocking(): void {
  const client = useQueryClient()
  const state = useApiQuery('session.state', {}).data
  const minutes = state?.isProtected ? state.idleMinutes : null
  useHotkeys([['mod+L', () => lockPage(client)]], [], true)

  useEffect(() => {
    if (minutes === null) return
    let seenAt = Date.now()
    let toldAt = seenAt
    const see = () => {
      seenAt = Date.now()
    }
    const look = () => {
      const now = Date.now()
      if (now - seenAt >= minutes * 60_000) return lockPage(client)
      if (seenAt > toldAt && now - toldAt >= TELL_EVERY_MS) {
        toldAt = now
        // A refusal means that main has locked meanwhile, and says so by itself.
        call('session.stillHere', {}).catch(() => undefined)
      }
    }
    for (const sign of signs) window.addEventListener(sign, see, { passive: true, capture: true })
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, see, { capture: true })
      clearInterval(timer)
    }
  }, [client, minutes])
}
