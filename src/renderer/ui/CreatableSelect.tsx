import { Select, type SelectProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface CreatableSelectProps
  extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable' | 'searchValue' | 'onSearchChange'> {
  readonly options: readonly { readonly id: number; readonly name: string }[]
  readonly value: number | null
  readonly onChange: (id: number | null) => void
  /** Longest name, in characters. */
  readonly longestName: number
  /** What the line says that makes a new one of this name. */
  readonly createLabel: (name: string) => string
  readonly onCreate: (name: string) => void
}

const createValue = 'create'

/** A choice among named things, where a name that is not there yet makes a new one. */
export function CreatableSelect({
  options,
  value,
  onChange,
  longestName,
  createLabel,
  onCreate,
  ...rest
}: CreatableSelectProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const name = search.trim()
  const isKnown = options.some((option) => isSameName(option.name, name))
  const data = options.map((option) => ({ value: String(option.id), label: option.name }))
  if (name !== '' && !isKnown) data.push({ value: createValue, label: createLabel(name) })

  return (
    <Select
      searchable
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      limit={50}
      maxDropdownHeight={260}
      {...rest}
      searchValue={search}
      onSearchChange={(next) => setSearch(next.slice(0, longestName))}
      data={data}
      value={value === null ? null : String(value)}
      onChange={(chosen) => {
        if (chosen === createValue) onCreate(name)
        else onChange(chosen === null ? null : Number(chosen))
      }}
    />
  )
}

function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0
}
