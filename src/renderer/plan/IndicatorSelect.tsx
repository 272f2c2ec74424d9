import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'
import { useLocalText } from '../ui/useLocalText'
import { useEffectWords } from './useEffectWords'

interface IndicatorSelectProps {
  readonly label: string
  readonly description?: string
  readonly error?: string | false
  readonly disabled?: boolean
  readonly value: string | null
  readonly onChange: (key: string | null) => void
}

/** Something that is measured: of the whole business, or a question of a survey. */
export function IndicatorSelect({ value, onChange, ...rest }: IndicatorSelectProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const words = useEffectWords()
  const indicators = useApiQuery('indicators.list', {}).data ?? []
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const indicator of indicators) {
    const group = indicator.group
      ? localText(indicator.group) || t('surveys.untitled')
      : t('actions.fields.ofBusiness')
    const items = groups.get(group) ?? []
    groups.set(group, items)
    items.push({ value: indicator.key, label: words.name(indicator) })
  }
  const isGone = value !== null && indicators.length > 0 && !indicators.some(({ key }) => key === value)
  return (
    <Select
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      maxDropdownHeight={260}
      placeholder={t('actions.fields.indicatorNone')}
      {...rest}
      data={[
        ...(isGone && value ? [{ value, label: t('actions.fields.indicatorGone') }] : []),
        ...[...groups].map(([group, items]) => ({ group, items })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
