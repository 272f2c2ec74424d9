import { useRef } from 'react'
import { mostAttachedBytes, type StoredAttachment } from '#shared/cases/attachments.contract'
import { AppError } from '#shared/contract/reply'
import { call } from '../app/api'
import { useReport } from '../app/useReport'
import type { CaseForm } from './caseForm'

/** Keeps files in the app's folder at once; the case takes them when it is registered. */
export function useDraftFiles(form: CaseForm, onChange: (form: CaseForm) => void) {
  const report = useReport()
  // A file takes a moment, and meanwhile people go on typing: it is added to the form as it is then.
  const latest = useRef({ form, onChange })
  latest.current = { form, onChange }

  function add(file: StoredAttachment) {
    const { form: now, onChange: put } = latest.current
    if (now.files.some(({ storedName }) => storedName === file.storedName)) return
    const next = { ...now, files: [...now.files, file] }
    latest.current = { form: next, onChange: put }
    put(next)
  }
  async function store(files: readonly File[]) {
    for (const file of files) {
      if (file.size > mostAttachedBytes) throw new AppError('fileTooLarge')
      const bytes = new Uint8Array(await file.arrayBuffer())
      add(await call('cases.storeFile', { name: file.name.slice(0, 255), bytes }))
    }
  }
  async function chooseOne() {
    const file = await call('cases.chooseFile', {})
    if (file) add(file)
  }

  return {
    /** What was pasted or dropped. */
    take: (files: readonly File[]) => void store(files).catch(report),
    /** Asks for a file. */
    choose: () => void chooseOne().catch(report),
  }
}
