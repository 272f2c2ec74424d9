import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readAmount } from '#shared/text/amount'
import { useFormat } from './useFormat'

interface AmountFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Null for none. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** Money typed as people write it: 1.234,56 or 1234.5. What is no amount is said, and never guessed at. */
export function AmountField({ value, onChange, ...rest }: AmountFieldProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readAmount(typed)
  const problem = read && 'problem' in read ? read.problem : null
  const shown = value === null ? '' : number(value, Number.isInteger(value) ? 0 : 2)
  return (
    <TextInput
      inputMode="decimal"
      {...rest}
      data-unreadable={problem !== null || undefined}
      value={typed ?? shown}
      error={problem ? t(`fields.amount.${problem}`) : rest.error}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const next = readAmount(text)
        if ('value' in next) onChange(next.value)
      }}
      onBlur={(event) => {
        if (problem === null) setTyped(null)
        rest.onBlur?.(event)
      }}
    />
  )
}
