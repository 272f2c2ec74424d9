import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

interface CauseSelectProps {
  readonly value: number | null
  readonly onChange: (causeId: number | null) => void
  readonly error?: string | null
  readonly isRequired?: boolean
}

const createValue = 'create'

/** What a case came from: one of the causes there are, or a new one made by typing its name. */
export function CauseSelect({ value, onChange, error = null, isRequired = false }: CauseSelectProps) {
  const { t } = useTranslation()
  const report = useReport()
  const causes = useApiQuery('cases.causes', {}).data ?? []
  const create = useApiCommand('cases.addCause')
  const [search, setSearch] = useState('')
  const name = search.trim()
  const isKnown = causes.some((cause) => isSameName(cause.name, name))
  const data = causes.map((cause) => ({ value: String(cause.id), label: cause.name }))
  if (name !== '' && !isKnown) data.push({ value: createValue, label: t('caseForm.createCause', { name }) })

  return (
    <Select
      label={t('cases.facts.causeId')}
      placeholder={t('caseForm.causePlaceholder')}
      nothingFoundMessage={t('caseForm.noCause')}
      required={isRequired}
      error={error}
      searchable
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      limit={50}
      searchValue={search}
      onSearchChange={(next) => setSearch(next.slice(0, 80))}
      data={data}
      value={value === null ? null : String(value)}
      onChange={(chosen) => {
        if (chosen === createValue)
          create.mutate({ name }, { onSuccess: ({ id }) => onChange(id), onError: report })
        else onChange(chosen === null ? null : Number(chosen))
      }}
    />
  )
}

function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0
}
