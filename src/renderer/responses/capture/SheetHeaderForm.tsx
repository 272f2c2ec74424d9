import { TextInput } from '@mantine/core'
import { type KeyboardEvent, memo, type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../app/api'
import { DateField } from '../../ui/DateField'
import type { Sitting } from './sitting'
import type { SittingView } from './sittingView'
import { TagField } from './TagField'
import { useSittingView } from './useSittingView'

/** The sheet under correction, or null for a new one. */
const idIn = (view: SittingView) => view.sheet.responseId
const numberIn = (view: SittingView) => view.sheet.sheetNumber
const headerIn = (view: SittingView) => view.sheet.header

interface SheetHeaderFormProps {
  readonly waveId: number
  readonly sitting: Sitting
  readonly numberField: RefObject<HTMLInputElement | null>
  /** The person is through with the header. */
  readonly onDone: () => void
}

/** Number, date, place and channel: what stays from sheet to sheet. Enter and Tab go on, Esc goes back. */
export const SheetHeaderForm = memo(function SheetHeaderForm(props: SheetHeaderFormProps) {
  const { waveId, sitting, numberField, onDone } = props
  const { t } = useTranslation()
  const fields = useRef<HTMLFieldSetElement>(null)

  function listen(event: KeyboardEvent): void {
    const goesOn = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)
    if (!goesOn && event.key !== 'Escape') return
    const inputs = [...(fields.current?.querySelectorAll('input') ?? [])]
    const next = inputs[inputs.indexOf(event.target as HTMLInputElement) + 1] // only fields are in here
    if (goesOn && next && event.key === 'Tab') return
    event.preventDefault()
    if (goesOn && next) enterField(next)
    else onDone()
  }

  return (
    <fieldset
      ref={fields}
      className="capture-header"
      onKeyDown={listen}
      aria-label={t('capture.legend.header')}
    >
      <SheetNumberField waveId={waveId} sitting={sitting} input={numberField} />
      <StayingFields sitting={sitting} />
    </fieldset>
  )
})

interface SheetNumberFieldProps {
  readonly waveId: number
  readonly sitting: Sitting
  readonly input: RefObject<HTMLInputElement | null>
}

/** Begins anew with each sheet. */
function SheetNumberField({ waveId, sitting, input }: SheetNumberFieldProps) {
  const sheetId = useSittingView(sitting, idIn)
  const sheetNumber = useSittingView(sitting, numberIn)
  return (
    <NumberField
      key={sheetNumber}
      waveId={waveId}
      sheetId={sheetId}
      sheetNumber={sheetNumber}
      input={input}
      onNumber={sitting.setNumber}
    />
  )
}

/** What stays from sheet to sheet; drawn again only when it is changed, and not at each saving. */
function StayingFields({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation()
  const header = useSittingView(sitting, headerIn)
  return (
    <>
      <DateField
        size="xs"
        label={t('capture.fields.date')}
        value={header.answeredOn}
        onChange={(answeredOn) => sitting.setHeader({ answeredOn })}
      />
      <TagField
        kind="place"
        label={t('capture.fields.place')}
        value={header.placeId}
        onPick={(placeId) => sitting.setHeader({ placeId })}
        onNew={sitting.addTag}
      />
      <TagField
        kind="channel"
        label={t('capture.fields.channel')}
        value={header.channelId}
        onPick={(channelId) => sitting.setHeader({ channelId })}
        onNew={sitting.addTag}
      />
      <TagField
        kind="shift"
        label={t('capture.fields.shift')}
        value={header.shiftId}
        onPick={(shiftId) => sitting.setHeader({ shiftId })}
        onNew={sitting.addTag}
      />
    </>
  )
}

/** As Tab does: what is there is selected, and typing replaces it. */
export function enterField(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

interface NumberFieldProps {
  readonly waveId: number
  readonly sheetId: number | null
  readonly sheetNumber: number
  readonly input: RefObject<HTMLInputElement | null>
  readonly onNumber: (sheetNumber: number) => void
}

/** The number printed on the paper; says at once when a sheet with it exists. */
function NumberField({ waveId, sheetId, sheetNumber, input, onNumber }: NumberFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const number = typed === null ? sheetNumber : numberOf(typed)
  const isTyped = typed !== null && number !== null && number !== sheetNumber
  const known = useApiQuery('responses.byNumber', isTyped ? { waveId, sheetNumber: number } : null)
  const isTaken = isTyped && known.data != null && known.data.id !== sheetId

  function commit(): void {
    setTyped(null)
    if (number !== null) onNumber(number)
  }

  return (
    <TextInput
      ref={input}
      size="xs"
      inputMode="numeric"
      autoComplete="off"
      label={t(sheetId === null ? 'capture.fields.number' : 'capture.correcting')}
      className="capture-header-number"
      value={typed ?? String(sheetNumber)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
      }}
      onBlur={commit}
      error={errorOf(number, isTaken, t('capture.fields.numberInvalid'), t('capture.fields.numberTaken'))}
    />
  )
}

function errorOf(number: number | null, isTaken: boolean, invalid: string, taken: string): string | false {
  if (number === null) return invalid
  return isTaken && taken
}

function numberOf(text: string): number | null {
  const digits = text.trim()
  const number = /^\d{1,7}$/.test(digits) ? Number(digits) : 0
  return number > 0 ? number : null
}
