import { Group, NativeSelect, Text } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportSource } from '#shared/importing/source'
import type { ColumnTarget } from '#shared/responses/importing'
import { questionTypes } from '#shared/surveys/scales'
import { optionOf, targetOf } from './targets'

export interface TargetOption {
  readonly value: string
  readonly label: string
}

interface ColumnRowProps {
  readonly index: number
  readonly column: ImportSource['columns'][number]
  readonly target: ColumnTarget
  readonly options: readonly TargetOption[]
  readonly types: readonly TargetOption[]
  readonly onTarget: (index: number, target: ColumnTarget) => void
}

/** One column of the file: its name, its first cells, and what it becomes. */
export const ColumnRow = memo(Row)

function Row({ index, column, target, options, types, onTarget }: ColumnRowProps) {
  const { t } = useTranslation()
  const newOption = { value: 'newOption', label: t('responses.import.targets.newOption') }
  return (
    <tr>
      {/* A name can be three hundred letters without a space. */}
      <td style={{ overflowWrap: 'anywhere', minWidth: 160 }}>
        <Text size="sm" lineClamp={2} title={column.name}>
          {column.name}
        </Text>
      </td>
      <td style={{ overflowWrap: 'anywhere', minWidth: 120 }}>
        <Text size="sm" c="dimmed" lineClamp={1}>
          {column.samples.join(', ')}
        </Text>
      </td>
      <td>
        <Group gap="xs" wrap="nowrap">
          <ChoiceList
            label={t('responses.import.targetOf', { name: column.name })}
            options={target.kind === 'newOption' ? [...options, newOption] : options}
            value={optionOf(target)}
            onChange={(value) => onTarget(index, targetOf(value, column))}
          />
          {target.kind === 'newQuestion' && (
            <ChoiceList
              label={t('responses.import.questionType', { name: column.name })}
              options={types.filter(
                ({ value }) => (value !== 'SC' && value !== 'MC') || column.options.length > 0,
              )}
              value={target.type}
              onChange={(value) => {
                const type = questionTypes.find((known) => known === value)
                if (type) onTarget(index, { ...target, type })
              }}
            />
          )}
          {target.kind === 'newOption' && (
            <Text size="xs" c="dimmed">
              {`${target.text} · ${target.option}`}
            </Text>
          )}
        </Group>
      </td>
    </tr>
  )
}

interface ChoiceListProps {
  readonly label: string
  readonly options: readonly TargetOption[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/**
 * A list of the system: hundreds of them are on one page. It has only what is chosen until somebody comes near, because
 * four hundred columns times three hundred questions would be more than a page can hold.
 */
function ChoiceList({ label, options, value, onChange }: ChoiceListProps) {
  const [isNear, setIsNear] = useState(false)
  const come = () => setIsNear(true)
  return (
    <NativeSelect
      aria-label={label}
      size="xs"
      w={260}
      data={isNear ? [...options] : options.filter((option) => option.value === value)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={come}
      onPointerEnter={come}
    />
  )
}
