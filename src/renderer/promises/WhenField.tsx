import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readWhen, type When } from '#shared/promises/when'
import { thisMinute } from '../ui/now'
import { useDay } from './useDay'

interface WhenFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** By when, as people say it: "mañana 17:30", "viernes", "+3", "15/12". What was understood stands below. */
export function WhenField({ value, onChange, error, ...rest }: WhenFieldProps) {
  const { t } = useTranslation()
  const day = useDay()
  const when = value.trim() === '' ? null : readWhen(value, thisMinute())
  const understood = {
    due: (read: When) => (read.kind === 'due' ? day(read.due) : ''),
    none: () => t('promises.line.noDay'),
    unreadable: () => t('promises.line.unreadable'),
  }
  return (
    <TextInput
      placeholder={t('promises.line.whenPlaceholder')}
      autoComplete="off"
      maxLength={60}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...rest}
      value={value}
      description={when ? understood[when.kind](when) : t('promises.line.whenHelp')}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
