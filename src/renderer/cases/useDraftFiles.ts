import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredAttachment } from '#shared/cases/attachments.contract'
import { call } from '../app/api'
import { useReport } from '../app/useReport'
import type { CaseForm } from './caseForm'
import { storeDropped, storeFiles } from './storeFiles'

/** Of a text that went into a file, so many letters stay in the form. */
const LEFT_OF_WHOLE = 500

/** Keeps files in the app's folder at once; the case takes them when it is registered. */
export function useDraftFiles(form: CaseForm, onChange: (form: CaseForm) => void) {
  const { t } = useTranslation()
  const report = useReport()
  // A file takes a moment, and meanwhile people go on typing: it is added to the form as it is then.
  const latest = useRef({ form, onChange })
  latest.current = { form, onChange }

  function put(change: (now: CaseForm) => CaseForm) {
    const { form: now, onChange: tellOf } = latest.current
    const next = change(now)
    latest.current = { form: next, onChange: tellOf }
    tellOf(next)
  }
  function keep(file: StoredAttachment) {
    put((now) => {
      const isThere = now.files.some(({ storedName }) => storedName === file.storedName)
      return isThere ? now : { ...now, files: [...now.files, file] }
    })
  }
  async function chooseOne() {
    const file = await call('cases.chooseFile', {})
    if (file) keep(file)
  }
  /** A letter that is longer than its field goes with the case whole; its beginning stays to be read. */
  function keepWhole() {
    const { description } = latest.current.form.facts
    const whole = new File([description], `${t('caseForm.wholeText')}.txt`, { type: 'text/plain' })
    const shorten = (file: StoredAttachment) => {
      keep(file)
      const beginning = `${description.trim().slice(0, LEFT_OF_WHOLE)}…`
      put((now) => ({ ...now, facts: { ...now.facts, description: beginning } }))
    }
    void storeFiles([whole], { keep: shorten, report })
  }

  return {
    /** What was pasted. */
    take: (files: readonly File[]) => void storeFiles(files, { keep, report }),
    /** What was dropped. */
    takeDropped: (transfer: DataTransfer) => void storeDropped(transfer, { keep, report }),
    /** Asks for a file. */
    choose: () => void chooseOne().catch(report),
    keepWhole,
  }
}
