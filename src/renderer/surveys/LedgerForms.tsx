import { Button, Group, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { DateField } from '../ui/DateField'
import { today } from './today'
import { useTell } from './useTell'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly error?: string | false
  readonly onChange: (value: number) => void
}

function NumberField({ label, value, error = false, onChange }: NumberFieldProps) {
  return (
    <NumberInput
      label={label}
      value={value}
      error={error}
      min={1}
      max={9_999_999}
      allowDecimal={false}
      allowNegative={false}
      w={120}
      onChange={(next) => {
        if (Number(next) >= 1) onChange(Number(next))
      }}
    />
  )
}

interface HandOutFormProps {
  readonly waveId: number
  /** The numbers that would come next. */
  readonly first: number
  readonly last: number
}

/** Notes which numbers are handed out, where and by whom. */
export function HandOutForm({ waveId, first, last }: HandOutFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const handOut = useApiCommand('surveys.ledger.handOut')
  const places = (useApiQuery('business.tags', {}).data ?? []).filter(({ kind }) => kind === 'place')
  const [from, setFrom] = useState(first)
  const [to, setTo] = useState(last)
  const [placeId, setPlaceId] = useState<number | null>(null)
  const [handedBy, setHandedBy] = useState('')
  const [handedOn, setHandedOn] = useState<string | null>(today())
  const isWrong = to < from

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong || handedOn === null) return
    handOut.mutate(
      { waveId, handOut: { from, to, placeId, handedBy, handedOn } },
      {
        onSuccess: () =>
          tell({ message: t('ledger.handOuts.done', { numbers: t('ledger.range', { from, to }) }) }),
        onError: report,
      },
    )
  }
  return (
    <form onSubmit={submit} aria-label={t('ledger.handOuts.add')}>
      <Group align="flex-start" gap="sm" mt="md">
        <NumberField label={t('ledger.handOuts.from')} value={from} onChange={setFrom} />
        <NumberField
          label={t('ledger.handOuts.to')}
          value={to}
          error={isWrong && t('ledger.endsBeforeStart')}
          onChange={setTo}
        />
        <Select
          label={t('ledger.handOuts.place')}
          placeholder={t('ledger.handOuts.noPlace')}
          data={places.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={placeId === null ? null : String(placeId)}
          onChange={(value) => setPlaceId(value === null ? null : Number(value))}
          clearable
          w={170}
        />
        <TextInput
          label={t('ledger.handOuts.by')}
          value={handedBy}
          maxLength={80}
          w={170}
          onChange={(event) => setHandedBy(event.currentTarget.value)}
        />
        <DateField label={t('ledger.handOuts.on')} value={handedOn} onChange={setHandedOn} w={140} />
        <Button type="submit" variant="default" mt={25} disabled={handOut.isPending}>
          {t('ledger.handOuts.add')}
        </Button>
      </Group>
    </form>
  )
}

/** Notes the sheets that came back: their numbers, or how many. */
export function ReturnForm({ waveId }: { readonly waveId: number }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const takeBack = useApiCommand('surveys.ledger.takeBack')
  const [areNumbersKnown, setAreNumbersKnown] = useState(false)
  const [count, setCount] = useState(1)
  const [from, setFrom] = useState(1)
  const [to, setTo] = useState(1)
  const [returnedOn, setReturnedOn] = useState<string | null>(today())
  const isWrong = areNumbersKnown && to < from

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong || returnedOn === null) return
    const numbers = areNumbersKnown ? { from, to } : null
    const total = numbers ? to - from + 1 : count
    takeBack.mutate(
      { waveId, returned: { count: total, numbers, returnedOn } },
      {
        onSuccess: () => tell({ message: t('ledger.returns.done', { count: total }) }),
        onError: report,
      },
    )
  }
  return (
    <form onSubmit={submit} aria-label={t('ledger.returns.add')}>
      <Group align="flex-start" gap="sm" mt="md">
        {areNumbersKnown ? (
          <>
            <NumberField label={t('ledger.handOuts.from')} value={from} onChange={setFrom} />
            <NumberField
              label={t('ledger.handOuts.to')}
              value={to}
              error={isWrong && t('ledger.endsBeforeStart')}
              onChange={setTo}
            />
          </>
        ) : (
          <NumberField label={t('ledger.returns.count')} value={count} onChange={setCount} />
        )}
        <DateField label={t('ledger.handOuts.on')} value={returnedOn} onChange={setReturnedOn} w={140} />
        <Switch
          label={t('ledger.returns.numbersKnown')}
          mt={32}
          checked={areNumbersKnown}
          onChange={(event) => setAreNumbersKnown(event.currentTarget.checked)}
        />
        <Button type="submit" variant="default" mt={25} disabled={takeBack.isPending}>
          {t('ledger.returns.add')}
        </Button>
      </Group>
    </form>
  )
}
