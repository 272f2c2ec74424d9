import { Group, NumberInput, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '#shared/calendar/civilDate'
import type { TeamMonthDraft, TeamMonthLine } from '#shared/team/team.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { capital, useMonthName } from '../months/monthWords'
import { AmountField } from '../ui/AmountField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'

interface TeamMonthDialogProps {
  /** Null for a month that is not noted yet. */
  readonly edited: TeamMonthLine | null
  /** All that are, the newest first. */
  readonly noted: readonly TeamMonthLine[]
  readonly onClose: () => void
}

/** Three years of months can be noted. */
const MONTHS_BACK = 36

/** What a month begins with: the next one that is not noted, with the people there were at the end of the last. */
function firstDraft({ edited, noted }: Pick<TeamMonthDialogProps, 'edited' | 'noted'>): TeamMonthDraft {
  if (edited) {
    const { month, atStart, joined, departed, hours, output } = edited
    return { month, atStart, joined, departed, hours, output }
  }
  const last = noted[0]
  const thisMonth = today().slice(0, 7)
  const next = last && last.month < thisMonth ? addMonths(`${last.month}-01`, 1).slice(0, 7) : thisMonth
  return { month: next, atStart: last?.atEnd ?? 0, joined: 0, departed: 0, hours: null, output: null }
}

/** The people and the work of a month, typed. */
export function TeamMonthDialog({ edited, noted, onClose }: TeamMonthDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const nameOf = useMonthName()
  const put = useApiCommand('team.putMonth')
  const [draft, setDraft] = useState(() => firstDraft({ edited, noted }))
  const isTooMany = draft.departed > draft.atStart + draft.joined
  const isTaken = edited === null && noted.some(({ month }) => month === draft.month)
  const months = Array.from({ length: MONTHS_BACK }, (_, back) =>
    addMonths(`${today().slice(0, 7)}-01`, -back).slice(0, 7),
  )
  const people = (key: 'atStart' | 'joined' | 'departed', label: string) => (
    <NumberInput
      label={label}
      min={0}
      max={100_000}
      allowDecimal={false}
      value={draft[key]}
      error={key === 'departed' && isTooMany ? t('team.months.tooMany') : undefined}
      onChange={(value) => setDraft({ ...draft, [key]: Number(value) || 0 })}
    />
  )
  return (
    <FormDialog
      title={t(edited ? 'team.months.edit' : 'team.months.add', { month: nameOf(draft.month) })}
      submitLabel={t('team.months.save')}
      isPending={put.isPending}
      onClose={onClose}
      onSubmit={() => {
        if (!isTooMany && !isTaken) put.mutate({ month: draft }, { onSuccess: onClose, onError: report })
      }}
    >
      <Select
        label={t('team.months.month')}
        data={months.map((value) => ({ value, label: capital(nameOf(value)) }))}
        value={draft.month}
        disabled={edited !== null}
        allowDeselect={false}
        error={isTaken ? t('team.months.taken') : undefined}
        onChange={(month) => month && setDraft({ ...draft, month })}
      />
      <Group grow align="flex-start">
        {people('atStart', t('team.months.start'))}
        {people('joined', t('team.months.joined'))}
        {people('departed', t('team.months.left'))}
      </Group>
      <Group grow align="flex-start">
        <AmountField
          label={t('team.months.hours')}
          value={draft.hours}
          onChange={(hours) => setDraft({ ...draft, hours: hours === 0 ? null : hours })}
        />
        <AmountField
          label={t('team.months.output')}
          value={draft.output}
          onChange={(output) => setDraft({ ...draft, output })}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('team.months.outputHelp')}
      </Text>
    </FormDialog>
  )
}
