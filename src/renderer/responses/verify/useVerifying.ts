import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetToVerify } from '#shared/responses/verification.contract'
import {
  isVerifyingStarted,
  pressVerifying,
  startVerifying,
  type VerificationDraft,
  writeVerifying,
} from '#shared/responses/verifying'
import { call } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../surveys/useTell'

export interface VerifyingNow {
  readonly state: VerificationDraft
  /** The key that was not taken last, or null. */
  readonly refused: string | null
  readonly isSaving: boolean
  press(key: string): void
  write(text: string): void
}

/** The second keying of one sheet: takes keys, keeps each of them safe, saves at the end. */
export function useVerifying(sheet: SheetToVerify, onLeave: () => void): VerifyingNow {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const { wave, questionnaire, first, plan } = sheet
  const [state, setState] = useState(() => sheet.draft ?? startVerifying(questionnaire, sheet))
  const [refused, setRefused] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  // Two keys may come before the first of them is drawn.
  const latest = useRef(state)
  const isBusy = useRef(false)

  const change = useCallback(
    (next: VerificationDraft) => {
      latest.current = next
      setState(next)
      setRefused(null)
      // Main takes the calls in their order, so the last key is what stays.
      if (isVerifyingStarted(next))
        call('responses.verifyKeepDraft', { waveId: wave.id, draft: next }).catch(report)
    },
    [wave.id, report],
  )

  async function save(): Promise<void> {
    isBusy.current = true
    setIsSaving(true)
    const { responseId, second, settled: differences } = latest.current
    try {
      const { corrected } = await call('responses.verifySave', { responseId, second, differences })
      tell({ message: t('verification.keying.saved', { count: corrected, number: sheet.sheetNumber }) })
    } catch (error) {
      report(error)
      isBusy.current = false
    }
    setIsSaving(false)
  }

  function press(key: string): void {
    if (isBusy.current) return
    const by = { questions: questionnaire.questions, first, reveal: plan.reveal }
    const pressed = pressVerifying(latest.current, key, by)
    const { kind } = pressed.outcome
    const isNotTaken = kind === 'refused' || kind === 'ignored' || kind === 'unsettled'
    if (key === 'Escape' && isNotTaken) onLeave()
    else if (kind === 'complete') void save()
    else if (!isNotTaken) change(pressed.state)
    else if (kind !== 'ignored') setRefused(key)
  }

  const write = (text: string) => {
    if (!isBusy.current) change(writeVerifying(latest.current, text))
  }
  return { state, refused, isSaving, press, write }
}
