import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { AmountField } from '../ui/AmountField'
import { stopsAtUnreadable } from '../ui/unreadable'

interface DescribeFormProps {
  readonly id: number
  /** Called with what to say of it. */
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

/** What the last visitor who did not buy had wanted. */
export function DescribeForm({ id, onDone, onClose }: DescribeFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const describe = useApiCommand('counter.describe')
  const [wanted, setWanted] = useState('')
  const [wantedValue, setValue] = useState<number | null>(null)
  const [elsewhere, setElsewhere] = useState<string>('unknown')
  function submit(event: FormEvent) {
    event.preventDefault()
    if (describe.isPending || stopsAtUnreadable(event.target as Element)) return // a form is an element
    const buysElsewhere = elsewhere === 'unknown' ? null : elsewhere === 'yes'
    describe.mutate(
      { id, details: { wanted, wantedValue, buysElsewhere } },
      { onSuccess: () => onDone(t('counter.described')), onError: report },
    )
  }
  return (
    <form
      className="surface surface-pad counter-describe"
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      aria-label={t('counter.describe')}
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('counter.describeHelp')}
      </Text>
      <Group align="flex-end" gap="sm">
        <TextInput
          autoFocus
          style={{ flex: 1 }}
          label={t('counter.wanted')}
          maxLength={200}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <AmountField w={170} label={t('counter.wantedValue')} value={wantedValue} onChange={setValue} />
        <Select
          w={200}
          label={t('counter.elsewhere')}
          allowDeselect={false}
          data={[
            { value: 'unknown', label: t('counter.notKnown') },
            { value: 'yes', label: t('counter.yes') },
            { value: 'no', label: t('counter.no') },
          ]}
          value={elsewhere}
          onChange={(value) => setElsewhere(value ?? 'unknown')}
        />
        <Button type="submit" loading={describe.isPending}>
          {t('app.save')}
        </Button>
      </Group>
    </form>
  )
}
