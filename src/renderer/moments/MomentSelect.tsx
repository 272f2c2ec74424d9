import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { CreatableSelect } from '../ui/CreatableSelect'

interface MomentSelectProps {
  readonly value: number | null
  readonly onChange: (momentId: number | null) => void
}

/** A moment of truth of the register, or a new one made by typing its name. */
export function MomentSelect({ value, onChange }: MomentSelectProps) {
  const { t } = useTranslation()
  const report = useReport()
  const moments = useApiQuery('moments.list', {}).data ?? []
  const name = useApiCommand('moments.name')
  return (
    <CreatableSelect
      label={t('moments.moment')}
      placeholder={t('moments.placeholder')}
      nothingFoundMessage={t('moments.typeName')}
      options={moments}
      value={value}
      onChange={onChange}
      longestName={60}
      createLabel={(typed) => t('moments.createNamed', { name: typed })}
      onCreate={(typed) =>
        name.mutate({ name: typed }, { onSuccess: ({ id }) => onChange(id), onError: report })
      }
    />
  )
}
