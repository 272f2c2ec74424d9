import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { CreatableSelect } from '../ui/CreatableSelect'

interface AttributeSelectProps {
  readonly value: number | null
  readonly onChange: (attributeId: number | null) => void
}

/** What the question grades: an attribute of the business, or a new one made by typing its name. */
export function AttributeSelect({ value, onChange }: AttributeSelectProps) {
  const { t } = useTranslation()
  const report = useReport()
  const attributes = useApiQuery('attributes.list', {}).data ?? []
  const create = useApiCommand('attributes.create')
  return (
    <CreatableSelect
      label={t('surveys.editor.attribute')}
      description={t('surveys.editor.attributeHelp')}
      placeholder={t('surveys.editor.attributePlaceholder')}
      nothingFoundMessage={t('surveys.editor.noAttribute')}
      options={attributes}
      value={value}
      onChange={onChange}
      longestName={120}
      createLabel={(name) => t('surveys.editor.createAttribute', { name })}
      onCreate={(name) => create.mutate({ name }, { onSuccess: ({ id }) => onChange(id), onError: report })}
    />
  )
}
