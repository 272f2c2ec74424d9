import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface MomentFieldProps {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A moment of truth by its name: one of the usual ones, or any other typed in. */
export function MomentField({ value, onChange }: MomentFieldProps) {
  const { t } = useTranslation()
  return (
    <Autocomplete
      label={t('cases.facts.moment')}
      placeholder={t('design.momentPlaceholder')}
      maxLength={40}
      data={t('design.moments').split('; ')}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}
