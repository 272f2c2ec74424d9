import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { CreatableSelect } from '../ui/CreatableSelect'

interface CauseSelectProps {
  readonly id?: string
  readonly value: number | null
  readonly onChange: (causeId: number | null) => void
  readonly error?: string | null
  readonly isRequired?: boolean
}

/** What a case came from: one of the causes there are, or a new one made by typing its name. */
export function CauseSelect({ id, value, onChange, error = null, isRequired = false }: CauseSelectProps) {
  const { t } = useTranslation()
  const report = useReport()
  const causes = useApiQuery('cases.causes', {}).data ?? []
  const create = useApiCommand('cases.addCause')
  return (
    <CreatableSelect
      {...(id && { id })}
      label={t('cases.facts.causeId')}
      placeholder={t('caseForm.causePlaceholder')}
      nothingFoundMessage={t('caseForm.noCause')}
      required={isRequired}
      error={error}
      options={causes}
      value={value}
      onChange={onChange}
      longestName={80}
      createLabel={(name) => t('caseForm.createCause', { name })}
      onCreate={(name) =>
        create.mutate({ name }, { onSuccess: (made) => onChange(made.id), onError: report })
      }
    />
  )
}
