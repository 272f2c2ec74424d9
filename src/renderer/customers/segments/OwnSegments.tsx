import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomSegment } from '#shared/customers/segments'
import { ConditionFields } from './ConditionFields'

interface OwnSegmentsProps {
  readonly segments: readonly CustomSegment[]
  readonly onChange: (segments: CustomSegment[]) => void
}

/** Segments that the owner describes: a name and the conditions that must all be met. */
export function OwnSegments({ segments, onChange }: OwnSegmentsProps) {
  const { t } = useTranslation()
  const replace = (index: number, changed: CustomSegment) =>
    onChange(segments.map((segment, at) => (at === index ? changed : segment)))

  function add() {
    const key = `own-${Math.max(0, ...segments.map((one) => Number(one.key.slice(4)) || 0)) + 1}`
    onChange([...segments, { key, name: '', conditions: [{ field: 'tag', value: '' }] }])
  }
  function moveUp(index: number) {
    const [segment] = segments.slice(index, index + 1)
    const others = segments.filter((_, at) => at !== index)
    if (segment) onChange([...others.slice(0, index - 1), segment, ...others.slice(index - 1)])
  }

  return (
    <Fieldset legend={t('customers.segments.own')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('customers.segments.ownHelp')}
      </Text>
      <Stack gap="md">
        {segments.map((segment, index) => (
          <div key={segment.key} className="customer-own">
            <Group align="flex-end" gap="xs" wrap="nowrap" mb={6}>
              <TextInput
                style={{ flex: 1 }}
                label={t('customers.segments.name')}
                placeholder={t('customers.segments.nameExample')}
                maxLength={60}
                value={segment.name}
                onChange={(event) => replace(index, { ...segment, name: event.currentTarget.value })}
              />
              <ActionIcon
                variant="default"
                size={34}
                disabled={index === 0}
                aria-label={t('customers.segments.up', { name: segment.name })}
                onClick={() => moveUp(index)}
              >
                <IconArrowUp size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={34}
                aria-label={t('customers.segments.removeOf', { name: segment.name })}
                onClick={() => onChange(segments.filter((_, at) => at !== index))}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Group>
            <ConditionFields
              conditions={segment.conditions}
              onChange={(conditions) => replace(index, { ...segment, conditions })}
            />
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          disabled={segments.length >= 30}
          onClick={add}
        >
          {t('customers.segments.addOwn')}
        </Button>
      </Stack>
    </Fieldset>
  )
}
