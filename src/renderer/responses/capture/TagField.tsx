import { Autocomplete } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagKind } from '#shared/business/business.contract'
import { useApiQuery } from '../../app/api'

interface TagFieldProps {
  readonly kind: TagKind
  readonly label: string
  readonly value: number | null
  readonly onPick: (id: number | null) => void
  readonly onNew: (kind: TagKind, name: string) => void
}

/** A place or channel picked by typing its first letters; a name that is new becomes one on leaving the field. */
export function TagField({ kind, label, value, onPick, onNew }: TagFieldProps) {
  const { t } = useTranslation()
  const tags = (useApiQuery('business.tags', {}).data ?? []).filter((tag) => tag.kind === kind)
  const [typed, setTyped] = useState<string | null>(null)
  // Read on leaving, which can come before the text typed last is drawn.
  const latest = useRef<string | null>(null)
  const stored = tags.find(({ id }) => id === value)?.name ?? ''
  const find = (name: string) =>
    tags.find((tag) => tag.name.localeCompare(name, undefined, { sensitivity: 'base' }) === 0)
  const isNew = typed !== null && typed.trim() !== '' && !find(typed.trim())

  function type(text: string | null): void {
    latest.current = text
    setTyped(text)
  }

  function commit(): void {
    const name = latest.current?.trim()
    type(null)
    if (name === undefined || name === stored) return
    const known = find(name)
    if (name === '') onPick(null)
    else if (known) onPick(known.id)
    else onNew(kind, name)
  }

  return (
    <Autocomplete
      size="xs"
      label={label}
      maxLength={80}
      data={tags.map(({ name }) => name)}
      value={typed ?? stored}
      onChange={type}
      onBlur={commit}
      selectFirstOptionOnChange
      limit={8}
      error={false}
      rightSectionWidth={0}
      description={isNew ? t('capture.fields.newTag') : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') type(null)
      }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
