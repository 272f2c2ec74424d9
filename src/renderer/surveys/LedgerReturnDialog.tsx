import { NumberInput, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ledger } from '#shared/surveys/ledger.contract'
import { countOf, readRanges, within, writeRanges } from '#shared/surveys/sheetRanges'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'
import { RangesField } from './LedgerRanges'
import { useHandOutText } from './useHandOutText'

type Return = Ledger['returns'][number]

interface LedgerReturnDialogProps {
  readonly waveId: number
  readonly ledger: Ledger
  /** The one to change; null notes a new one. */
  readonly returned: Return | null
  readonly onClose: () => void
}

/** The sheets that came back: of which hand-out, and their numbers or how many. */
export function LedgerReturnDialog({ waveId, ledger, returned, onClose }: LedgerReturnDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const handOutText = useHandOutText()
  const add = useApiCommand('surveys.ledger.takeBack')
  const change = useApiCommand('surveys.ledger.changeReturn')
  const { handOuts } = ledger
  const onlyHandOut = handOuts.length === 1 ? handOuts[0] : undefined
  const knownHandOut = handOuts.find(({ id }) => id === returned?.handOutId)
  const [handOut, setHandOut] = useState(returned ? knownHandOut : onlyHandOut)
  const [areNumbersKnown, setAreNumbersKnown] = useState(returned ? returned.numbers !== null : false)
  const [count, setCount] = useState<number | null>(returned?.count ?? null)
  const [typed, setTyped] = useState(returned?.numbers ? writeRanges(returned.numbers) : null)
  const [returnedOn, setReturnedOn] = useState<string | null>(returned?.returnedOn ?? today())
  const [isChecked, setIsChecked] = useState(false)
  const isPending = add.isPending || change.isPending
  // Most come back together: what the hand-out lacks is proposed until somebody types.
  const text = typed ?? writeRanges(handOut ? within(ledger.numbers.missing, handOut.numbers) : [])

  const submit = () => {
    setIsChecked(true)
    const read = readRanges(text)
    const numbers = areNumbersKnown && read.kind === 'ranges' ? read.ranges : null
    const total = numbers ? countOf(numbers) : count
    if (areNumbersKnown !== (numbers !== null) || total === null || returnedOn === null || isPending) return
    const draft = { count: total, numbers, handOutId: handOut?.id ?? null, returnedOn }
    const onSuccess = () => {
      onClose()
      tell({ message: t('ledger.returns.done', { count: total }) })
    }
    if (returned) change.mutate({ id: returned.id, returned: draft }, { onSuccess, onError: report })
    else add.mutate({ waveId, returned: draft }, { onSuccess, onError: report })
  }

  return (
    <FormDialog
      title={t(returned ? 'ledger.returns.changeTitle' : 'ledger.returns.add')}
      submitLabel={t(returned ? 'app.save' : 'ledger.returns.add')}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {handOuts.length > 0 && (
        <Select
          label={t('ledger.returns.handOut')}
          placeholder={t('ledger.returns.noHandOut')}
          data={handOuts.map((known) => ({ value: String(known.id), label: handOutText(known) }))}
          value={handOut ? String(handOut.id) : null}
          onChange={(value) => setHandOut(handOuts.find(({ id }) => String(id) === value))}
          clearable
        />
      )}
      {areNumbersKnown ? (
        <RangesField text={text} isChecked={isChecked} onChange={setTyped} />
      ) : (
        <NumberInput
          data-autofocus
          label={t('ledger.returns.count')}
          value={count ?? ''}
          error={isChecked && count === null && t('ledger.returns.countMissing')}
          min={1}
          max={9_999_999}
          allowDecimal={false}
          allowNegative={false}
          onChange={(next) => setCount(Number(next) >= 1 ? Number(next) : null)}
        />
      )}
      <Switch
        label={t('ledger.returns.numbersKnown')}
        checked={areNumbersKnown}
        onChange={(event) => setAreNumbersKnown(event.currentTarget.checked)}
      />
      <DateField
        label={t('ledger.handOuts.on')}
        value={returnedOn}
        error={returnedOn === null && t('ledger.handOuts.dateMissing')}
        onChange={setReturnedOn}
      />
    </FormDialog>
  )
}
