import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dimension } from '#shared/surveys/question'

interface DimensionSelectProps {
  readonly value: Dimension | null
  readonly onChange: (dimension: Dimension | null) => void
}

/** The dimension of quality that something belongs to: one or none (domain.md §1.7). */
export function DimensionSelect({ value, onChange }: DimensionSelectProps) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('surveys.editor.dimension')}
      placeholder={t('surveys.editor.dimensionNone')}
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      data={Dimension.options.map((each) => ({ value: each, label: t(`surveys.dimensions.${each}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}
