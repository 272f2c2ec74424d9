import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isEasyPin, isPin } from '#shared/people/pins'

export interface NewPin {
  readonly pin: string
  readonly again: string
}

export const noPin: NewPin = { pin: '', again: '' }

/** Whether it is a PIN, and the same twice. */
export const isRight = ({ pin, again }: NewPin): boolean => isPin(pin) && pin === again

interface NewPinFieldsProps {
  readonly value: NewPin
  readonly onChange: (value: NewPin) => void
  /** It was sent: now what is wrong is said. */
  readonly isChecked: boolean
}

/** A new PIN, typed twice. */
export function NewPinFields({ value, onChange, isChecked }: NewPinFieldsProps) {
  const { t } = useTranslation()
  const { pin, again } = value
  const isEasy = isPin(pin) && isEasyPin(pin)
  return (
    <>
      <TextInput
        type="password"
        autoComplete="new-password"
        label={t('session.newPin')}
        description={isEasy ? t('session.easyPin') : t('session.pinRule')}
        maxLength={64}
        value={pin}
        error={isChecked && !isPin(pin) && t('session.pinRule')}
        onChange={({ currentTarget }) => onChange({ ...value, pin: currentTarget.value })}
      />
      <TextInput
        type="password"
        autoComplete="new-password"
        label={t('session.again')}
        maxLength={64}
        value={again}
        error={isChecked && isPin(pin) && pin !== again && t('session.notTheSame')}
        onChange={({ currentTarget }) => onChange({ ...value, again: currentTarget.value })}
      />
    </>
  )
}
