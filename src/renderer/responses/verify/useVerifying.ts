import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagKind } from '#shared/business/business.contract'
import { rangeAt, sumAt } from '#shared/responses/keyingGroups'
import type { SheetToVerify } from '#shared/responses/verification.contract'
import type { HeaderValue } from '#shared/responses/verifiedHeader'
import {
  pressVerifying,
  startVerifying,
  type VerificationDraft,
  type Verified,
  writeVerifying,
} from '#shared/responses/verifying'
import { writeHeader } from '#shared/responses/verifyingHeader'
import { call } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import type { Remark } from '../capture/sittingView'

export interface VerifyingNow {
  readonly state: VerificationDraft
  /** Why the last key was not taken, or what was asked before going on. */
  readonly remark: Remark | null
  /** How often a key came that does not settle the difference that is shown. */
  readonly unsettled: number
  press(key: string): void
  write(text: string): void
  /** What is typed in the field of the header. */
  writeField(value: HeaderValue): void
  /** A place or channel that nobody has typed before. */
  addTag(kind: TagKind, name: string): void
  /** Leaves the field of the header, once a new place or channel is stored. */
  leaveField(key: string): void
  /** Forgets what is keyed of this sheet and begins it anew. */
  restart(): Promise<void>
}

interface VerifyingOptions {
  readonly sheet: SheetToVerify
  readonly onLeave: () => void
  /** Something needs the eyes of a person who looks at the paper. */
  readonly onLook: () => void
}

/** The second keying of one sheet: takes keys, keeps each of them safe, saves at the end. */
export function useVerifying({ sheet, onLeave, onLook }: VerifyingOptions): VerifyingNow {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const { wave, questionnaire } = sheet
  const { questions } = questionnaire
  const [state, setState] = useState(() => sheet.draft ?? begin(sheet))
  const [remark, setRemark] = useState<Remark | null>(null)
  const [unsettled, setUnsettled] = useState(0)
  // Two keys may come before the first of them is drawn.
  const latest = useRef(state)
  const isBusy = useRef(false)
  const newTag = useRef<Promise<void> | null>(null)

  const show = useCallback((next: VerificationDraft) => {
    latest.current = next
    setState(next)
    setRemark(null)
    setUnsettled(0)
  }, [])
  const change = useCallback(
    (next: VerificationDraft) => {
      show(next)
      // Main takes the calls in their order, so the last key is what stays.
      call('responses.verifyKeepDraft', { waveId: wave.id, draft: next }).catch(report)
    },
    [wave.id, report, show],
  )

  async function save(): Promise<void> {
    isBusy.current = true
    const { responseId, second, settled: differences, header } = latest.current
    const keyedHeader = header && { second: header.second, differences: header.settled }
    try {
      const saved = { responseId, second, differences, header: keyedHeader }
      const { corrected } = await call('responses.verifySave', saved)
      tell({ message: t('verification.keying.saved', { count: corrected, number: sheet.sheetNumber }) })
    } catch (error) {
      report(error)
      isBusy.current = false
    }
  }

  function say(outcome: Verified['outcome'], key: string): void {
    onLook()
    if (outcome.kind === 'unsettled') setUnsettled((count) => count + 1)
    if (outcome.kind !== 'refused' && outcome.kind !== 'asked') return
    const { position, answers } = latest.current.sheet
    const total = sumAt(questions, answers, position)?.total ?? 0
    const range = rangeAt(questions, position)
    setRemark((before) => ({ reason: outcome.reason, key, count: (before?.count ?? 0) + 1, total, ...range }))
  }

  function press(key: string): void {
    if (isBusy.current) return
    const { first, firstHeader, today, plan } = sheet
    const by = { questions, first, firstHeader, today, reveal: plan.reveal }
    const { state: next, outcome } = pressVerifying(latest.current, key, by)
    const { kind } = outcome
    const isNotTaken = kind === 'refused' || kind === 'ignored' || kind === 'unsettled'
    if (key === 'Escape' && isNotTaken) onLeave()
    else if (kind === 'complete') {
      show(next)
      void save()
    } else {
      if (!isNotTaken) change(next)
      if (isNotTaken ? kind !== 'ignored' : kind === 'asked' || kind === 'differs') say(outcome, key)
    }
  }

  function writeField(value: HeaderValue): void {
    const { header } = latest.current
    if (header && !isBusy.current) change({ ...latest.current, header: writeHeader(header, value) })
  }

  function addTag(kind: TagKind, name: string): void {
    newTag.current = call('business.addTag', { kind, name }).then(({ id }) => writeField(id), report)
  }

  function leaveField(key: string): void {
    if (!newTag.current) press(key)
    else
      void newTag.current.then(() => {
        newTag.current = null
        press(key)
      })
  }

  async function restart(): Promise<void> {
    try {
      await call('responses.verifyDropDraft', { waveId: wave.id })
      show(begin(sheet))
    } catch (error) {
      report(error)
    }
  }

  const write = (text: string) => {
    if (!isBusy.current) change(writeVerifying(latest.current, text))
  }
  return { state, remark, unsettled, press, write, writeField, addTag, leaveField, restart }
}

function begin({
  questionnaire,
  responseId,
  sheetNumber,
  plan,
  headerBefore,
}: SheetToVerify): VerificationDraft {
  const header = plan.headers ? { before: headerBefore } : null
  return startVerifying(questionnaire, { responseId, sheetNumber, header })
}
