import { useEffect, useRef, useState } from 'react'
import { CaseChannel } from '#shared/cases/steps'
import { call, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { thisMinute } from '../ui/now'
import { CaseForm, emptyForm } from './caseForm'

/** However fast somebody types, never more than this is lost to a power cut. */
const KEEP_AFTER_MS = 200
/** Preference: how the last case came, which is how the next one will. */
const CHANNEL_PREFERENCE = 'caseChannel'

/**
 * The registration being typed: the one that was left half done, or the one to begin with. Kept on disk while it is
 * typed and when the page is left.
 */
export function useCaseDraft(beginning: (empty: CaseForm) => CaseForm) {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const [form, setForm] = useState<CaseForm | null>(null)
  // What was on disk as the page came; what is kept later is not read again.
  const [first, setFirst] = useState<{ readonly draft: CaseForm | null } | null>(null)
  const unkept = useRef<CaseForm | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  // Not a query of the cache: between two visits the draft changes without a word of main.
  useEffect(() => {
    let isHere = true
    call('cases.draft', {})
      .then((draft) => isHere && setFirst({ draft: CaseForm.safeParse(draft).data ?? null }))
      .catch(report)
    return () => {
      isHere = false
    }
  }, [report])
  const channel = CaseChannel.safeParse(preferences.data?.[CHANNEL_PREFERENCE]).data ?? 'inPerson'
  const isKnown = first !== null && !preferences.isPending
  const [empty, setEmpty] = useState<CaseForm | null>(null)
  if (isKnown && empty === null) setEmpty(emptyForm(thisMinute(), channel))
  const start = form ?? first?.draft ?? (empty && beginning(empty))

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
    timer.current ??= setTimeout(keep, KEEP_AFTER_MS)
  }
  function forget() {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    unkept.current = null
    call('cases.keepDraft', { draft: null }).catch(report)
  }
  /** Another form; what was typed is forgotten. */
  function begin(next: CaseForm) {
    forget()
    setForm(next)
  }
  /** What was typed is in the register now. */
  function finish(used: CaseForm['facts']['channel']) {
    forget()
    call('business.setPreference', { key: CHANNEL_PREFERENCE, value: used }).catch(report)
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
    form: isKnown ? start : null,
    isResumed: form === null && first !== null && first.draft !== null,
    startAnew: () => begin(beginning(emptyForm(thisMinute(), channel))),
    change,
    begin,
    finish,
  }
}
