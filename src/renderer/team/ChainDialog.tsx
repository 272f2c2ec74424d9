import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainLinkDraft, ChainLinkLine } from '#shared/team/team.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useIndicatorNames } from '../indicators/useIndicatorNames'
import { FormDialog } from '../ui/FormDialog'
import { useLinkName } from './chainWords'

const TYPED = 'typed'

type Row = ChainLinkDraft & { readonly key: string }

/** Names, order and measures of the links. */
export function ChainDialog({
  links,
  onClose,
}: {
  readonly links: readonly ChainLinkLine[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const report = useReport()
  const nameOf = useLinkName()
  const put = useApiCommand('team.putChain')
  const [rows, setRows] = useState<readonly Row[]>(() =>
    links.map((link) => ({
      key: String(link.id ?? link.kind),
      id: link.id,
      name: nameOf(link),
      indicator: link.indicator,
    })),
  )
  const change = (key: string, changes: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)))
  const move = (index: number, by: -1 | 1) => {
    const next = [...rows]
    const [row] = next.splice(index, 1)
    if (row) next.splice(index + by, 0, row)
    setRows(next)
  }
  return (
    <FormDialog
      title={t('team.chain.edit')}
      size="xl"
      submitLabel={t('team.chain.save')}
      isPending={put.isPending}
      onClose={onClose}
      onSubmit={() => {
        const named = rows.filter(({ name }) => name.trim() !== '')
        put.mutate(
          { links: named.map(({ id, name, indicator }) => ({ id, name, indicator })) },
          { onSuccess: onClose, onError: report },
        )
      }}
    >
      {rows.map((row, index) => (
        <LinkFields
          key={row.key}
          row={row}
          isFirst={index === 0}
          isLast={index === rows.length - 1}
          canGo={rows.length > 2}
          onChange={(changes) => change(row.key, changes)}
          onMove={(by) => move(index, by)}
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      {rows.length < 12 && (
        <Button
          variant="subtle"
          onClick={() =>
            setRows([
              ...rows,
              { key: `new-${rows.length}-${Date.now()}`, id: null, name: '', indicator: null },
            ])
          }
        >
          {t('team.chain.add')}
        </Button>
      )}
    </FormDialog>
  )
}

interface LinkFieldsProps {
  readonly row: Row
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly canGo: boolean
  readonly onChange: (changes: Partial<Row>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function LinkFields({ row, isFirst, isLast, canGo, onChange, onMove, onRemove }: LinkFieldsProps) {
  const { t } = useTranslation()
  const list = useApiQuery('indicators.list', {}).data ?? []
  const nameOf = useIndicatorNames()
  const { name, indicator } = row
  const data = [
    { value: TYPED, label: t('team.chain.typed') },
    ...list.map(({ key }) => ({ value: key, label: nameOf(key) })),
  ]
  return (
    <Group wrap="nowrap" gap="xs" align="flex-end">
      <TextInput
        style={{ flex: 2 }}
        aria-label={t('team.chain.name')}
        value={name}
        maxLength={80}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Select
        style={{ flex: 3 }}
        aria-label={`${t('team.chain.indicator')}: ${name}`}
        data={data}
        value={indicator ?? TYPED}
        searchable
        allowDeselect={false}
        onChange={(value) => onChange({ indicator: value === TYPED ? null : value })}
      />
      <ActionIcon
        variant="subtle"
        size={34}
        disabled={isFirst}
        aria-label={t('team.chain.moveUp', { name })}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={34}
        disabled={isLast}
        aria-label={t('team.chain.moveDown', { name })}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        size={34}
        disabled={!canGo}
        aria-label={t('team.chain.remove', { name })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
