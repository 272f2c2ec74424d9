import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

interface AttributeSelectProps {
  readonly value: number | null
  readonly onChange: (attributeId: number | null) => void
}

const createValue = 'create'

/** What the question grades: an attribute of the business, or a new one made by typing its name. */
export function AttributeSelect({ value, onChange }: AttributeSelectProps) {
  const { t } = useTranslation()
  const report = useReport()
  const attributes = useApiQuery('attributes.list', {}).data ?? []
  const create = useApiCommand('attributes.create')
  const [search, setSearch] = useState('')
  const name = search.trim()
  const isKnown = attributes.some((attribute) => isSameName(attribute.name, name))
  const data = attributes.map((attribute) => ({ value: String(attribute.id), label: attribute.name }))
  if (name !== '' && !isKnown)
    data.push({ value: createValue, label: t('surveys.editor.createAttribute', { name }) })

  return (
    <Select
      label={t('surveys.editor.attribute')}
      description={t('surveys.editor.attributeHelp')}
      placeholder={t('surveys.editor.attributePlaceholder')}
      nothingFoundMessage={t('surveys.editor.noAttribute')}
      searchable
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      limit={50}
      maxDropdownHeight={260}
      searchValue={search}
      onSearchChange={(next) => setSearch(next.slice(0, 120))}
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
