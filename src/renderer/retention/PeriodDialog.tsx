import { Alert, Button, Group, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, civilDate, partsOf } from '#shared/calendar/civilDate'
import { contradiction } from '#shared/retention/retention'
import { RetentionDraft, type RetentionPeriod } from '#shared/retention/retention.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { AmountField } from '../ui/AmountField'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'
import { stopsAtUnreadable } from '../ui/unreadable'
import { useFormat } from '../ui/useFormat'

interface PeriodDialogProps {
  /** Null for a new one. */
  readonly period: RetentionPeriod | null
  /** The last period there is: the next begins where it ended. */
  readonly latest: RetentionPeriod | null
  readonly onClose: () => void
}

const counts = ['customersAtStart', 'customersAtEnd', 'newCustomers'] as const
type Count = (typeof counts)[number]

interface Form {
  readonly start: string | null
  readonly last: string | null
  readonly customersAtStart: number | null
  readonly customersAtEnd: number | null
  readonly newCustomers: number | null
  readonly acquisitionSpend: number | null
  readonly retentionSpend: number | null
  readonly margin: number | null
  readonly note: string
}

/** The figures of a period; those that contradict each other are refused in words. */
export function PeriodDialog({ period, latest, onClose }: PeriodDialogProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const add = useApiCommand('retention.add')
  const change = useApiCommand('retention.change')
  const remove = useApiCommand('retention.void')
  const undo = useApiCommand('history.undo')
  const [form, setForm] = useState<Form>(() => beginning(period, latest))
  const [isChecked, setIsChecked] = useState(false)
  const set = (part: Partial<Form>) => setForm({ ...form, ...part })
  const { start, last, customersAtStart, customersAtEnd, newCustomers } = form
  const end = last === null ? null : addDays(last, 1)
  const areDaysGood = start !== null && end !== null && start < end
  const proposal = useApiQuery('retention.proposal', areDaysGood ? { start, end } : null).data
  const wrong =
    customersAtStart === null || customersAtEnd === null || newCustomers === null
      ? null
      : contradiction({ customersAtStart, customersAtEnd, newCustomers })

  function submit() {
    setIsChecked(true)
    if (stopsAtUnreadable(document.querySelector('[role="dialog"]'))) return
    const draft = RetentionDraft.safeParse({ ...form, end })
    if (!draft.success) return
    const done = { onSuccess: onClose, onError: report }
    if (period) change.mutate({ id: period.id, period: draft.data }, done)
    else add.mutate(draft.data, done)
  }
  function takeAway(id: number) {
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          tellUndoable(t('retention.form.voided'), () => undo.mutate({}, { onError: report }))
          onClose()
        },
        onError: report,
      },
    )
  }
  const countField = (name: Count) => (
    <NumberInput
      key={name}
      label={t(`retention.form.${name}`)}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      max={10_000_000}
      value={form[name] ?? ''}
      error={isChecked && form[name] === null && t('retention.form.countMissing')}
      onChange={(value) => set({ [name]: typeof value === 'number' ? value : null })}
    />
  )
  const dayProblem = (value: string | null) => {
    if (value === null) return t('retention.form.dayMissing')
    return start !== null && last !== null && !areDaysGood ? t('retention.form.daysWrong') : null
  }
  return (
    <FormDialog
      title={t(period ? 'retention.form.change' : 'retention.form.add')}
      size="lg"
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm">
        <DateField
          data-autofocus
          label={t('retention.form.start')}
          value={start}
          onChange={(value) => set({ start: value })}
          error={isChecked && start === null && t('retention.form.dayMissing')}
        />
        <DateField
          label={t('retention.form.last')}
          value={last}
          onChange={(value) => set({ last: value })}
          error={isChecked && dayProblem(last)}
        />
      </SimpleGrid>
      {proposal && (
        <Alert color="gray" p="xs">
          <Group justify="space-between" wrap="nowrap">
            <div>
              {t('retention.form.proposal', {
                start: number(proposal.customersAtStart),
                end: number(proposal.customersAtEnd),
                fresh: number(proposal.newCustomers),
              })}
              <Text size="xs" c="dimmed">
                {t('retention.form.proposalHelp')}
              </Text>
            </div>
            <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={() => set(proposal)}>
              {t('retention.form.useProposal')}
            </Button>
          </Group>
        </Alert>
      )}
      <SimpleGrid cols={3} spacing="sm">
        {counts.map(countField)}
      </SimpleGrid>
      {wrong && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {t(`retention.form.${wrong}`, {
            kept: number((customersAtEnd ?? 0) - (newCustomers ?? 0)),
            start: number(customersAtStart),
          })}
        </Text>
      )}
      <SimpleGrid cols={3} spacing="sm">
        <AmountField
          label={t('retention.form.acquisitionSpend')}
          description={t('retention.form.acquisitionHelp')}
          value={form.acquisitionSpend}
          onChange={(acquisitionSpend) => set({ acquisitionSpend })}
        />
        <AmountField
          label={t('retention.form.retentionSpend')}
          description={t('retention.form.retentionHelp')}
          value={form.retentionSpend}
          onChange={(retentionSpend) => set({ retentionSpend })}
        />
        <AmountField
          label={t('retention.form.margin')}
          description={t('retention.form.marginHelp')}
          value={form.margin}
          onChange={(margin) => set({ margin })}
        />
      </SimpleGrid>
      <TextInput
        label={t('retention.form.note')}
        maxLength={300}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {period && (
        <Group>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => takeAway(period.id)}
          >
            {t('retention.form.void')}
          </Button>
        </Group>
      )}
    </FormDialog>
  )
}

/** A period as it is; else the year after the last one, or the last whole year. */
function beginning(period: RetentionPeriod | null, latest: RetentionPeriod | null): Form {
  if (period) return { ...period, last: addDays(period.end, -1) }
  const lastYear = partsOf(today()).year - 1
  const start = latest ? latest.end : civilDate(lastYear, 1, 1)
  const { year, month, day } = partsOf(start)
  return {
    start,
    last: addDays(civilDate(year + 1, month, month === 2 && day === 29 ? 28 : day), -1),
    customersAtStart: latest?.customersAtEnd ?? null,
    customersAtEnd: null,
    newCustomers: null,
    acquisitionSpend: null,
    retentionSpend: null,
    margin: latest?.margin ?? null,
    note: '',
  }
}
