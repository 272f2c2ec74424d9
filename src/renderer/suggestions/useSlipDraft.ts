import { useEffect, useRef, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import { call } from '../app/api'
import { useReport } from '../app/useReport'
import { emptySlip, isTyped, SlipForm } from './slipForm'

/** A pause this long in typing is a moment to keep what is there; short enough for a power cut. */
const KEEP_AFTER_MS = 250

/** The slip being typed: the one left half done, or an empty one. Kept at every pause and when the page is left. */
export function useSlipDraft({ emptying, nextSlipNumber, draft }: Output<'suggestions.typing'>) {
  const report = useReport()
  const [isResumed, setIsResumed] = useState(draft !== null)
  const [form, setForm] = useState<SlipForm>(
    () => SlipForm.safeParse(draft).data ?? emptySlip(nextSlipNumber),
  )
  const unkept = useRef<SlipForm | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  function keep() {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const next = unkept.current
    unkept.current = null
    if (!next) return
    const kept = isTyped(next) ? next : null
    call('suggestions.keepDraft', { emptyingId: emptying.id, draft: kept }).catch(report)
  }
  function change(next: SlipForm) {
    setForm(next)
    unkept.current = next
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(keep, KEEP_AFTER_MS)
  }
  /** An empty slip after one that was stored: the draft went with it. */
  function begin(slipNumber: number) {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    unkept.current = null
    setIsResumed(false)
    setForm(emptySlip(slipNumber))
  }
  /** Forgets what was typed. */
  function discard() {
    begin(nextSlipNumber)
    call('suggestions.keepDraft', { emptyingId: emptying.id, draft: null }).catch(report)
  }

  const keepNow = useRef(keep)
  keepNow.current = keep
  // Whatever way the page is left, the last words are kept.
  useEffect(() => {
    const leave = () => keepNow.current()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [])

  return { form, isResumed, change, begin, discard }
}
