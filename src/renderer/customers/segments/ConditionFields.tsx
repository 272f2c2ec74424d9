import { ActionIcon, Button, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { customerRoles } from '#shared/customers/customer'
import type { SegmentCondition } from '#shared/customers/segments'

const fields = [
  'tag',
  'role',
  'consent',
  'source',
  'purchases',
  'amount',
  'daysSincePurchase',
  'daysSinceContact',
] as const

interface ConditionFieldsProps {
  readonly conditions: readonly SegmentCondition[]
  readonly onChange: (conditions: SegmentCondition[]) => void
}

/** The conditions of a segment, a line each. */
export function ConditionFields({ conditions, onChange }: ConditionFieldsProps) {
  const { t } = useTranslation()
  const lines = conditions.map((condition, index) => ({ condition, index }))
  const replace = (index: number, changed: SegmentCondition) =>
    onChange(conditions.map((condition, at) => (at === index ? changed : condition)))
  return (
    <Stack gap={6}>
      {lines.map(({ condition, index }) => (
        <Group key={index} gap={6} wrap="nowrap">
          <NativeSelect
            aria-label={t('customers.segments.field')}
            size="xs"
            value={condition.field}
            onChange={(event) => {
              const field = fields.find((known) => known === event.currentTarget.value)
              if (field) replace(index, blank(field))
            }}
            data={fields.map((value) => ({ value, label: t(`customers.segments.fields.${value}`) }))}
          />
          <Value condition={condition} onChange={(changed) => replace(index, changed)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={conditions.length === 1}
            aria-label={t('customers.segments.removeCondition')}
            onClick={() => onChange(conditions.filter((_, at) => at !== index))}
          >
            <IconX size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        disabled={conditions.length >= 10}
        onClick={() => onChange([...conditions, blank('tag')])}
      >
        {t('customers.segments.addCondition')}
      </Button>
    </Stack>
  )
}

interface ValueProps {
  readonly condition: SegmentCondition
  readonly onChange: (condition: SegmentCondition) => void
}

function Value({ condition, onChange }: ValueProps) {
  const { t } = useTranslation()
  const label = t('customers.segments.value')
  if (condition.field === 'tag' || condition.field === 'source') {
    return (
      <TextInput
        size="xs"
        aria-label={label}
        maxLength={40}
        value={condition.value}
        onChange={(event) => onChange({ ...condition, value: event.currentTarget.value })}
      />
    )
  }
  if (condition.field === 'role') {
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        value={condition.value}
        onChange={(event) => {
          const role = customerRoles.find((known) => known === event.currentTarget.value)
          if (role) onChange({ ...condition, value: role })
        }}
        data={customerRoles.map((value) => ({ value, label: t(`customers.roles.${value}`) }))}
      />
    )
  }
  if (condition.field === 'consent') {
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        value={condition.value ? 'yes' : 'no'}
        onChange={(event) => onChange({ ...condition, value: event.currentTarget.value === 'yes' })}
        data={[
          { value: 'yes', label: t('customers.list.withConsent') },
          { value: 'no', label: t('customers.list.withoutConsent') },
        ]}
      />
    )
  }
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('customers.segments.test')}
        value={condition.test}
        onChange={(event) =>
          onChange({ ...condition, test: event.currentTarget.value === 'atMost' ? 'atMost' : 'atLeast' })
        }
        data={(['atLeast', 'atMost'] as const).map((value) => ({
          value,
          label: t(`customers.segments.tests.${value}`),
        }))}
      />
      <NumberInput
        size="xs"
        w={90}
        aria-label={label}
        min={0}
        hideControls
        value={condition.value}
        onChange={(value) => typeof value === 'number' && onChange({ ...condition, value })}
      />
    </>
  )
}

function blank(field: (typeof fields)[number]): SegmentCondition {
  if (field === 'tag' || field === 'source') return { field, value: '' }
  if (field === 'role') return { field, value: 'client' }
  if (field === 'consent') return { field, value: true }
  return { field, test: 'atLeast', value: 1 }
}
