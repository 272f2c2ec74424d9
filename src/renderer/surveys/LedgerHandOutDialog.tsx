import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ledger } from '#shared/surveys/ledger.contract'
import { type NumberRange, readRanges, without, writeRanges } from '#shared/surveys/sheetRanges'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'
import { RangesField, useRangesText } from './LedgerRanges'

type HandOut = Ledger['handOuts'][number]

interface LedgerHandOutDialogProps {
  readonly waveId: number
  readonly ledger: Ledger
  /** The one to change; null notes a new one. */
  readonly handOut: HandOut | null
  readonly onClose: () => void
}

/** Which numbers are handed out, where, by whom and when. */
export function LedgerHandOutDialog({ waveId, ledger, handOut, onClose }: LedgerHandOutDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const rangesText = useRangesText()
  const add = useApiCommand('surveys.ledger.handOut')
  const change = useApiCommand('surveys.ledger.changeHandOut')
  const places = (useApiQuery('business.tags', {}).data ?? []).filter(({ kind }) => kind === 'place')
  const [text, setText] = useState(() => writeRanges(handOut?.numbers ?? toHandOut(ledger)))
  const [placeId, setPlaceId] = useState(handOut?.placeId ?? null)
  const [handedBy, setHandedBy] = useState(handOut?.handedBy ?? '')
  const [handedOn, setHandedOn] = useState<string | null>(handOut?.handedOn ?? today())
  const [isChecked, setIsChecked] = useState(false)
  const isPending = add.isPending || change.isPending

  const submit = () => {
    setIsChecked(true)
    const read = readRanges(text)
    if (read.kind !== 'ranges' || handedOn === null || isPending) return
    const draft = { numbers: read.ranges, placeId, handedBy, handedOn }
    const onSuccess = () => {
      onClose()
      const numbers = rangesText(read.ranges)
      tell({ message: t(handOut ? 'ledger.changed' : 'ledger.handOuts.done', { numbers }) })
    }
    if (handOut) change.mutate({ id: handOut.id, handOut: draft }, { onSuccess, onError: report })
    else add.mutate({ waveId, handOut: draft }, { onSuccess, onError: report })
  }

  return (
    <FormDialog
      title={t(handOut ? 'ledger.handOuts.changeTitle' : 'ledger.handOuts.add')}
      submitLabel={t(handOut ? 'app.save' : 'ledger.handOuts.add')}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <RangesField text={text} isChecked={isChecked} autoFocus onChange={setText} />
      <Select
        label={t('ledger.handOuts.place')}
        placeholder={t('ledger.handOuts.noPlace')}
        data={places.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={placeId === null ? null : String(placeId)}
        onChange={(value) => setPlaceId(value === null ? null : Number(value))}
        clearable
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t('ledger.handOuts.by')}
          value={handedBy}
          maxLength={80}
          onChange={(event) => setHandedBy(event.currentTarget.value)}
        />
        <DateField
          label={t('ledger.handOuts.on')}
          value={handedOn}
          error={handedOn === null && t('ledger.handOuts.dateMissing')}
          onChange={setHandedOn}
        />
      </SimpleGrid>
    </FormDialog>
  )
}

/** The printed sheets that are still in the house. */
function toHandOut({ numbers: { printed, handedOut, returned, keyed } }: Ledger): NumberRange[] {
  return without(printed, [...handedOut, ...returned, ...keyed])
}
