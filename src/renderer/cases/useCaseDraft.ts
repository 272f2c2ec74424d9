import { useEffect, useRef, useState } from 'react'
import { call, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { thisMinute } from '../ui/now'
import { CaseForm, emptyForm } from './caseForm'

/** A pause this long in typing is a moment to keep what is there; short enough for a power cut. */
const KEEP_AFTER_MS = 250

/**
 * The registration being typed: the one that was left half done, or an empty one. Kept on disk at every pause and
 * when the page is left.
 */
export function useCaseDraft() {
  const report = useReport()
  const kept = useApiQuery('cases.draft', {})
  const [form, setForm] = useState<CaseForm | null>(null)
  const unkept = useRef<CaseForm | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const start = form ?? (kept.data === undefined ? null : beginWith(kept.data))

  function keep() {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const next = unkept.current
    unkept.current = null
    if (next) call('cases.keepDraft', { draft: next }).catch(report)
  }
  function change(next: CaseForm) {
    setForm(next)
    unkept.current = next
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(keep, KEEP_AFTER_MS)
  }
  /** An empty form; what was typed is forgotten. */
  function clear(channel: CaseForm['facts']['channel']) {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    unkept.current = null
    setForm(emptyForm(thisMinute(), channel))
    call('cases.keepDraft', { draft: null }).catch(report)
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

  return {
    form: start,
    isResumed: form === null && kept.data !== undefined && kept.data !== null,
    change,
    clear,
  }
}

function beginWith(kept: unknown): CaseForm {
  const parsed = CaseForm.safeParse(kept)
  return parsed.success ? parsed.data : emptyForm(thisMinute())
}
