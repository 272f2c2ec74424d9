import { SegmentedControl, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Canceller, type KeptPromise } from '#shared/promises/promises.contract'
import { readWhen } from '#shared/promises/when'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { thisMinute, today } from '../ui/now'
import { EditPromiseDialog } from './EditPromiseDialog'
import type { Asked } from './usePromiseDeeds'
import { WhenField } from './WhenField'

interface PromiseDialogProps {
  readonly promise: KeptPromise
  readonly onClose: () => void
}

/** What is asked before something is done with a promise. */
export function PromiseDialog({ asked, ...rest }: PromiseDialogProps & { readonly asked: Asked }) {
  switch (asked) {
    case 'edit':
      return <EditPromiseDialog id={rest.promise.id} onClose={rest.onClose} />
    case 'finish':
      return <FinishDialog {...rest} />
    case 'agree':
      return <AgreeDialog {...rest} />
    case 'cancel':
      return <CancelDialog {...rest} />
  }
}

/** Handed over on another day than today. */
function FinishDialog({ promise: { id, what }, onClose }: PromiseDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const finish = useApiCommand('promises.finish')
  const [doneAt, setDoneAt] = useState<string | null>(today())
  const [isComplete, setIsComplete] = useState(true)
  const submit = () =>
    finish.mutate(
      { id, isComplete, doneAt },
      {
        onSuccess: () => {
          onClose()
          tell({ message: t('promises.told.done', { what }) })
        },
        onError: report,
      },
    )
  return (
    <FormDialog title={what} isPending={finish.isPending} onSubmit={submit} onClose={onClose}>
      <DateField data-autofocus label={t('promises.doneOn')} value={doneAt} onChange={setDoneAt} />
      <SegmentedControl
        aria-label={t('promises.howMuch')}
        value={isComplete ? 'whole' : 'part'}
        onChange={(value) => setIsComplete(value === 'whole')}
        data={(['whole', 'part'] as const).map((value) => ({ value, label: t(`promises.amounts.${value}`) }))}
      />
    </FormDialog>
  )
}

/** Another day, agreed with the customer: the first one is kept. */
function AgreeDialog({ promise: { id, what }, onClose }: PromiseDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const agree = useApiCommand('promises.agree')
  const [text, setText] = useState('')
  const [agreedOn, setAgreedOn] = useState<string | null>(today())
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const when = readWhen(text, thisMinute())
  function submit() {
    setIsChecked(true)
    if (when.kind !== 'due' || agreedOn === null) return
    agree.mutate(
      { id, due: when.due, agreedOn, reason },
      {
        onSuccess: () => {
          onClose()
          tell({ message: t('promises.told.agreed', { what }) })
        },
        onError: report,
      },
    )
  }
  return (
    <FormDialog
      title={t('promises.agree.title')}
      isPending={agree.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('promises.agree.text')}
      </Text>
      <WhenField
        data-autofocus
        label={t('promises.agree.due')}
        value={text}
        error={isChecked && when.kind !== 'due' && t('promises.line.missing.when')}
        onChange={setText}
      />
      <DateField
        label={t('promises.agree.on')}
        value={agreedOn}
        error={isChecked && agreedOn === null && t('promises.line.missing.when')}
        onChange={setAgreedOn}
      />
      <TextInput
        label={t('promises.agree.reason')}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** By whom it was cancelled, and when: up to its day by the customer it counts as neither kept nor broken. */
function CancelDialog({ promise: { id, what }, onClose }: PromiseDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const cancel = useApiCommand('promises.cancel')
  const [by, setBy] = useState<Canceller>('customer')
  const [on, setOn] = useState<string | null>(today())
  function submit() {
    if (on === null) return
    cancel.mutate(
      { id, by, on },
      {
        onSuccess: () => {
          onClose()
          tell({ message: t('promises.told.cancelled', { what }) })
        },
        onError: report,
      },
    )
  }
  return (
    <FormDialog
      title={t('promises.cancel.title')}
      isPending={cancel.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        data-autofocus
        aria-label={t('promises.cancel.by')}
        value={by}
        onChange={(value) => setBy(Canceller.catch('customer').parse(value))}
        data={Canceller.options.map((value) => ({ value, label: t(`promises.cancel.who.${value}`) }))}
      />
      <DateField label={t('promises.cancel.on')} value={on} onChange={setOn} />
      <Text size="sm" c="dimmed">
        {t(`promises.cancel.help.${by}`)}
      </Text>
    </FormDialog>
  )
}
