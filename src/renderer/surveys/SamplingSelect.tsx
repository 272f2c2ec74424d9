import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Sampling } from '#shared/surveys/waves'

interface SamplingSelectProps {
  readonly value: Sampling | null
  readonly onChange: (sampling: Sampling | null) => void
}

/** How the people asked are chosen, or that nobody said. */
export function SamplingSelect({ value, onChange }: SamplingSelectProps) {
  const { t } = useTranslation()
  const choices = [
    { value: 'unknown', label: t('waves.sampling.unknown') },
    ...Sampling.options.map((sampling) => ({ value: sampling, label: t(`waves.sampling.${sampling}`) })),
  ]
  return (
    <Select
      label={t('waves.plan.sampling')}
      allowDeselect={false}
      data={choices}
      value={value ?? 'unknown'}
      onChange={(chosen) => onChange(Sampling.options.find((sampling) => sampling === chosen) ?? null)}
    />
  )
}
