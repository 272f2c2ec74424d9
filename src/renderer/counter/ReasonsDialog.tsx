import { ActionIcon, Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CounterSettings } from '#shared/counter/counter.contract'
import { digitReasons, isBuiltIn, MOST_REASONS, type Reason } from '#shared/counter/reasons'
import { ClockTime } from '#shared/counter/shifts'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { AmountField } from '../ui/AmountField'
import { FormDialog } from '../ui/FormDialog'
import { stopsAtUnreadable } from '../ui/unreadable'
import { useReasonName } from './useReasonName'

/** The reasons in the order of their keys, which of them the service is to blame for, the ticket and the shifts. */
export function ReasonsDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useApiQuery('counter.settings', {}).data
  return settings ? <ReasonsForm settings={settings} onClose={onClose} /> : null
}

interface ReasonsFormProps {
  readonly settings: CounterSettings
  readonly onClose: () => void
}

function ReasonsForm({ settings, onClose }: ReasonsFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const nameOf = useReasonName(settings.reasons)
  const save = useApiCommand('counter.setSettings')
  const [form, setForm] = useState<CounterSettings>(() => ({
    ...settings,
    reasons: digitReasons(settings.reasons).map((reason) => ({ ...reason, name: nameOf(reason.key) })),
  }))
  const [isChecked, setIsChecked] = useState(false)
  const { reasons, afternoonFrom, eveningFrom } = form
  const setReasons = (next: readonly Reason[]) => setForm({ ...form, reasons: [...next] })
  const change = (key: string, part: Partial<Reason>) =>
    setReasons(reasons.map((reason) => (reason.key === key ? { ...reason, ...part } : reason)))
  const isLate = !(afternoonFrom < eveningFrom)
  const always = settings.reasons.filter(
    ({ kind, isHidden }) => !isHidden && (kind === 'looking' || kind === 'free'),
  )
  const alwaysNamed = (kind: 'looking' | 'free') => {
    const reason = always.find((one) => one.kind === kind)
    return reason ? nameOf(reason.key) : ''
  }

  function add() {
    const key = `own-${1 + Math.max(0, ...[...settings.reasons, ...reasons].map(({ key: k }) => ownNumber(k)))}`
    setReasons([...reasons, { key, name: '', kind: 'service', isHidden: false }])
  }
  function moveUp(index: number) {
    const next = [...reasons]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index - 1, 0, moved)
    setReasons(next)
  }
  function submit() {
    setIsChecked(true)
    if (stopsAtUnreadable(document.querySelector('[role="dialog"]'))) return
    if (reasons.some(({ name }) => name.trim() === '')) return
    // What is called as the app calls it goes on being called so, in either language.
    const named = reasons.map((reason) => {
      const isAppName = isBuiltIn(reason.key) && reason.name === t(`counter.reasons.${reason.key}`)
      return isAppName ? { ...reason, name: '' } : reason
    })
    const chosen = CounterSettings.safeParse({ ...form, reasons: [...named, ...always] })
    if (!chosen.success) return
    save.mutate(chosen.data, {
      onSuccess: () => {
        tell({ message: t('counter.settings.saved') })
        onClose()
      },
      onError: report,
    })
  }
  const timeField = (name: 'afternoonFrom' | 'eveningFrom') => {
    const isWrong = !ClockTime.safeParse(form[name]).success
    const problem = isWrong
      ? t('counter.settings.timeWrong')
      : name === 'eveningFrom' && isLate && t('counter.settings.eveningWrong')
    return (
      <TextInput
        label={t(`counter.settings.${name}`)}
        maxLength={5}
        value={form[name]}
        error={isChecked && problem}
        onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
      />
    )
  }
  return (
    <FormDialog
      title={t('counter.settings.title')}
      size="lg"
      isPending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('counter.settings.help')}
      </Text>
      <Stack gap={6}>
        {reasons.map(({ key, name, kind }, index) => (
          <Group key={key} gap="xs" wrap="nowrap">
            <TextInput
              size="xs"
              style={{ flex: 1 }}
              aria-label={t('counter.settings.reason', { digit: index + 1 })}
              leftSection={<kbd>{index + 1}</kbd>}
              maxLength={60}
              value={name}
              error={isChecked && name.trim() === '' && t('counter.settings.nameMissing')}
              onChange={(event) => change(key, { name: event.currentTarget.value })}
            />
            <Checkbox
              size="xs"
              label={t('counter.settings.isService')}
              aria-label={t('counter.settings.isServiceOf', { name })}
              checked={kind === 'service'}
              onChange={(event) =>
                change(key, { kind: event.currentTarget.checked ? 'service' : 'notService' })
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={t('counter.settings.up', { name })}
              onClick={() => moveUp(index)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('counter.settings.removeOf', { name })}
              onClick={() => setReasons(reasons.filter((reason) => reason.key !== key))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Group justify="space-between">
        <Text size="xs" c="dimmed" style={{ flex: 1 }}>
          {t('counter.settings.always', { looking: alwaysNamed('looking'), other: alwaysNamed('free') })}
        </Text>
        <Button size="xs" variant="default" disabled={reasons.length >= MOST_REASONS} onClick={add}>
          {t('counter.settings.add')}
        </Button>
      </Group>
      <SimpleGrid cols={3} spacing="sm">
        <AmountField
          label={t('counter.settings.ticket')}
          description={t('counter.settings.ticketHelp')}
          value={form.averageTicket}
          onChange={(averageTicket) => setForm({ ...form, averageTicket: averageTicket || null })}
        />
        {timeField('afternoonFrom')}
        {timeField('eveningFrom')}
      </SimpleGrid>
    </FormDialog>
  )
}

/** The number of a reason that the owner added; 0 of one that came with the app. */
function ownNumber(key: string): number {
  return key.startsWith('own-') ? Number(key.slice(4)) || 0 : 0
}
