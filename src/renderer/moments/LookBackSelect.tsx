import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type LookBack, lookBacks } from '#shared/moments/lookBack'

interface LookBackSelectProps {
  readonly value: LookBack
  readonly onChange: (lookBack: LookBack) => void
}

/** How far back is looked. */
export function LookBackSelect({ value, onChange }: LookBackSelectProps) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('moments.lookBack')}
      value={value}
      onChange={(chosen) => onChange(lookBacks.find((each) => each === chosen) ?? value)}
      data={lookBacks.map((each) => ({ value: each, label: t(`moments.lookBacks.${each}`) }))}
    />
  )
}
