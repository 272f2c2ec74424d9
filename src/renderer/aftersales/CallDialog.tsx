import { Checkbox, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type CallResult, callResults } from '#shared/aftersales/followUps'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'

interface CallDialogProps {
  readonly itemId: number
  /** The repair that is asked about; null for the sale. */
  readonly orderId: number | null
  readonly onClose: () => void
}

/** How a call went. Who is unhappy gets a case with the same key that saves the call. */
export function CallDialog({ itemId, orderId, onClose }: CallDialogProps) {
  const { t } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const [, goTo] = useLocation()
  const note = useApiCommand('aftersales.noteCall')
  const [result, setResult] = useState<CallResult>('happy')
  const [calledOn, setCalledOn] = useState<string | null>(today())
  const [text, setText] = useState('')
  const [opensCase, setOpensCase] = useState(true)
  const [isChecked, setIsChecked] = useState(false)
  const isCase = result === 'unhappy' && opensCase
  const isTextMissing = isCase && text.trim() === ''
  const dayError =
    calledOn === null
      ? isChecked && t('aftersales.order.dayMissing')
      : calledOn > today() && t('aftersales.item.inFuture')

  function submit() {
    setIsChecked(true)
    if (calledOn === null || dayError || isTextMissing) return
    note.mutate(
      { itemId, orderId, calledOn, result, note: text, opensCase: isCase },
      {
        onSuccess: ({ case: opened }) => {
          tell({
            message: opened
              ? t('aftersales.call.caseOpened', { number: opened.number })
              : t('aftersales.call.noted'),
          })
          onClose()
          if (opened) goTo(`/cases/${opened.id}`)
        },
        onError: report,
      },
    )
  }

  return (
    <FormDialog
      title={t('aftersales.call.noteTitle')}
      isPending={note.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        data-autofocus
        aria-label={t('aftersales.call.result')}
        data={callResults.map((value) => ({ value, label: t(`aftersales.results.${value}`) }))}
        value={result}
        onChange={(value) => setResult(callResults.find((one) => one === value) ?? result)}
      />
      <DateField
        label={t('aftersales.call.calledOn')}
        required
        value={calledOn}
        error={dayError}
        onChange={setCalledOn}
      />
      <Textarea
        label={t('aftersales.call.what')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        required={isCase}
        value={text}
        error={isChecked && isTextMissing && t('aftersales.call.whatMissing')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {result === 'unhappy' && (
        <Checkbox
          label={t('aftersales.call.opensCase')}
          description={t('aftersales.call.opensCaseHelp')}
          checked={opensCase}
          onChange={(event) => setOpensCase(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
