import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { QueryName } from '#shared/contract/contract'

/** A pause this long in typing is a moment to keep what is there; short enough for a power cut. */
const KEEP_AFTER_MS = 250

export interface KeptFormOptions<T> {
  readonly initial: () => T
  readonly keep: (form: T) => Promise<unknown>
  /** What was read to be typed into, with its draft. */
  readonly readBy: QueryName
}

export interface KeptForm<T> {
  readonly form: T
  /** `isAnswer`: keep it at once, not at the next pause. */
  readonly change: (next: T, isAnswer?: boolean) => void
  /** It was stored, or thrown away: nothing is kept any more. */
  readonly settle: (next: T) => void
}

/**
 * A form that is kept as it is typed: at once for an answer, at the next pause for words, and when the page is left.
 * Who comes back finds what was kept last: what pages had read before is forgotten on leaving.
 */
export function useKeptForm<T>({ initial, keep, readBy }: KeptFormOptions<T>): KeptForm<T> {
  const client = useQueryClient()
  const lastKept = useRef<Promise<unknown>>(Promise.resolve())
  const [form, setForm] = useState(initial)
  const unkept = useRef<{ readonly form: T } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  function stop() {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
  }
  function keepUnkept() {
    stop()
    const waiting = unkept.current
    unkept.current = null
    if (waiting) lastKept.current = keep(waiting.form)
  }
  const keepNow = useRef(keepUnkept)
  keepNow.current = keepUnkept
  // Whatever way the page is left, the last words are kept.
  useEffect(() => {
    const leave = () => keepNow.current()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
      const [topic] = readBy.split('.')
      client.removeQueries({ queryKey: [topic, readBy] })
      void lastKept.current.then(() => client.invalidateQueries({ queryKey: [topic] }))
    }
  }, [client, readBy])
  return {
    form,
    change: (next, isAnswer = false) => {
      setForm(next)
      unkept.current = { form: next }
      stop()
      if (isAnswer) keepUnkept()
      else timer.current = setTimeout(() => keepNow.current(), KEEP_AFTER_MS)
    },
    settle: (next) => {
      stop()
      unkept.current = null
      setForm(next)
    },
  }
}
