import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface CurrentPinProps {
  readonly value: string
  readonly onChange: (pin: string) => void
  readonly error: string | null
}

/** The PIN that somebody has, asked for before it is changed. */
export function CurrentPin({ value, onChange, error }: CurrentPinProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      type="password"
      autoComplete="off"
      label={t('people.currentPin')}
      maxLength={64}
      value={value}
      error={error}
      data-autofocus
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
