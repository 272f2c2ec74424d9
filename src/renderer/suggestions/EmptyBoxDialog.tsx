import { Autocomplete, NumberInput, Select, SimpleGrid } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { AppError } from '#shared/contract/reply'
import { type Box, type Emptying, EmptyingDraft } from '#shared/suggestions/suggestions.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { thisMinute } from '../ui/now'

interface EmptyBoxDialogProps {
  readonly boxes: readonly Box[]
  /** Null for one that is made now. */
  readonly emptying: Emptying | null
  /** The box that is meant; null when any may be. */
  readonly boxId: number | null
  readonly onClose: () => void
}

/** Notes that a box was emptied and how many slips were in it; zero is an answer. Then the slips are typed. */
export function EmptyBoxDialog({ boxes, emptying, boxId, onClose }: EmptyBoxDialogProps) {
  const { t } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const [, goTo] = useLocation()
  const here = useApiQuery('people.whoIsHere', {}).data?.person?.name ?? ''
  const people = (useApiQuery('people.list', {}).data ?? []).map(({ name }) => name)
  const empty = useApiCommand('suggestions.empty')
  const change = useApiCommand('suggestions.changeEmptying')
  const today = thisMinute().slice(0, 10)
  const [chosenBox, setChosenBox] = useState(emptying?.boxId ?? boxId ?? boxes[0]?.id ?? null)
  const [emptiedOn, setEmptiedOn] = useState<string | null>(emptying?.emptiedOn ?? today)
  const [slipCount, setSlipCount] = useState<number | string>(emptying?.slipCount ?? '')
  const [firstPerson, setFirstPerson] = useState<string | null>(emptying?.firstPerson ?? null)
  const [secondPerson, setSecondPerson] = useState(emptying?.secondPerson ?? '')
  const [isChecked, setIsChecked] = useState(false)
  const [dayProblem, setDayProblem] = useState<'inFuture' | 'beforeSlip' | null>(null)

  function onError(error: unknown) {
    const day = error instanceof AppError ? error.fields?.['emptiedOn'] : undefined
    if (day === 'inFuture' || day === 'beforeSlip') setDayProblem(day)
    else report(error)
  }
  function submit() {
    setIsChecked(true)
    const draft = EmptyingDraft.safeParse({
      boxId: chosenBox,
      emptiedOn,
      slipCount,
      firstPerson: firstPerson ?? here,
      secondPerson,
    })
    if (!draft.success) return
    if (emptying) {
      const done = () => {
        tell({ message: t('suggestions.emptying.saved') })
        onClose()
      }
      change.mutate({ id: emptying.id, emptying: draft.data }, { onSuccess: done, onError })
      return
    }
    empty.mutate(draft.data, {
      onSuccess: ({ id }) => {
        const isZero = draft.data.slipCount === 0
        tell({ message: t(isZero ? 'suggestions.emptying.zero' : 'suggestions.emptying.noted') })
        onClose()
        if (!isZero) goTo(`/suggestions/emptyings/${id}`)
      },
      onError,
    })
  }
  const dayError = dayProblem
    ? t(`suggestions.emptying.${dayProblem}`)
    : isChecked && emptiedOn === null
      ? t('suggestions.emptying.onMissing')
      : null

  return (
    <FormDialog
      title={t(emptying ? 'suggestions.emptying.changeTitle' : 'suggestions.emptying.title')}
      isPending={empty.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {boxes.length > 1 && (
        <Select
          label={t('suggestions.emptying.box')}
          allowDeselect={false}
          data={boxes.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(chosenBox)}
          onChange={(value) => setChosenBox(Number(value))}
        />
      )}
      <NumberInput
        label={t('suggestions.emptying.slipCount')}
        description={t('suggestions.emptying.slipCountHelp')}
        required
        data-autofocus
        min={0}
        max={2000}
        allowDecimal={false}
        value={slipCount}
        error={isChecked && slipCount === '' ? t('suggestions.emptying.slipCountMissing') : null}
        onChange={setSlipCount}
      />
      <DateField
        label={t('suggestions.emptying.on')}
        required
        value={emptiedOn}
        error={dayError}
        onChange={(day) => {
          setEmptiedOn(day)
          setDayProblem(null)
        }}
      />
      <SimpleGrid cols={2}>
        <Autocomplete
          label={t('suggestions.emptying.firstPerson')}
          maxLength={60}
          data={people}
          value={firstPerson ?? here}
          onChange={setFirstPerson}
        />
        <Autocomplete
          label={t('suggestions.emptying.secondPerson')}
          maxLength={60}
          data={people}
          value={secondPerson}
          onChange={setSecondPerson}
        />
      </SimpleGrid>
    </FormDialog>
  )
}
