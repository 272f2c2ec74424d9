import { useEffect, useEffectEvent, useRef } from 'react'

const pauseMs = 600

/** Makes the function that keeps a value once typing pauses, or at the latest when the page is left. */
export function useKeptLater<T>(keep: (value: T) => void): (value: T) => void {
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null)
  const keepNow = useEffectEvent(() => {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    const { value } = waiting.current
    waiting.current = null
    keep(value)
  })
  useEffect(() => {
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [])
  return (value) => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    const timer = setTimeout(() => {
      waiting.current = null
      keep(value)
    }, pauseMs)
    waiting.current = { value, timer }
  }
}
