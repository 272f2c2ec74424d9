import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf } from '#shared/responses/cells'

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** 'YYYY-MM-DD', or null for none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A day typed as people write it: 5/3/26, 5.3.2026, 2026-03-05. What is no day is said, and never guessed at. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && dateOf(typed) === null

  return (
    <TextInput
      placeholder={t('app.date.placeholder')}
      inputMode="numeric"
      {...rest}
      value={typed ?? written(value)}
      error={isWrong ? t('app.date.invalid') : rest.error}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        if (text.trim() === '') onChange(null)
        else {
          const date = dateOf(text)
          if (date !== null) onChange(date)
        }
      }}
      onBlur={(event) => {
        if (!isWrong) setTyped(null)
        rest.onBlur?.(event)
      }}
    />
  )
}

function written(value: string | null): string {
  if (value === null) return ''
  const [year, month, day] = value.split('-')
  return `${Number(day)}/${Number(month)}/${year}`
}
