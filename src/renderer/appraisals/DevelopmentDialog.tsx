import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DevelopmentDraft, DevelopmentSheet } from '#shared/appraisals/appraisals.contract'
import type { CivilDate } from '#shared/calendar/civilDate'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { LongText } from '../ui/LongText'
import { today } from '../ui/now'

interface DevelopmentDialogProps {
  readonly personId: number
  /** The one that is changed; null for a new one. */
  readonly sheet: DevelopmentSheet | null
  /** First day of a new one. */
  readonly from: CivilDate
  readonly onAdded: () => void
  readonly onClose: () => void
}

/** Two comments and one goal with its day, for a stretch of time. */
export function DevelopmentDialog({ personId, sheet, from, onAdded, onClose }: DevelopmentDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const add = useApiCommand('appraisals.addDevelopment')
  const change = useApiCommand('appraisals.changeDevelopment')
  const [form, setForm] = useState(() => ({
    fromOn: (sheet?.fromOn ?? from) as CivilDate | null,
    toOn: (sheet?.toOn ?? today()) as CivilDate | null,
    strength: sheet?.strength ?? '',
    improvement: sheet?.improvement ?? '',
    goal: sheet?.goal ?? '',
    goalDueOn: sheet?.goalDueOn ?? null,
  }))
  const [isChecked, setIsChecked] = useState(false)
  const areDatesWrong = form.fromOn === null || form.toOn === null || form.fromOn > form.toOn
  const isDayMissing = form.goal.trim() !== '' && form.goalDueOn === null
  const isGoalMissing = form.goal.trim() === '' && form.goalDueOn !== null
  function submit() {
    setIsChecked(true)
    const { fromOn, toOn } = form
    if (areDatesWrong || isDayMissing || isGoalMissing || fromOn === null || toOn === null) return
    const development: DevelopmentDraft = { ...form, fromOn, toOn }
    const stored = () => {
      tell({ message: t('appraisals.page.saved') })
      onClose()
    }
    if (sheet) change.mutate({ id: sheet.id, development }, { onSuccess: stored, onError: report })
    else
      add.mutate(
        { personId, development },
        {
          onSuccess: () => {
            onAdded()
            stored()
          },
          onError: report,
        },
      )
  }
  return (
    <FormDialog
      title={t(sheet ? 'appraisals.page.change' : 'appraisals.page.write')}
      submitLabel={t('appraisals.page.save')}
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <DateField
          label={t('appraisals.page.from')}
          value={form.fromOn}
          onChange={(fromOn) => setForm({ ...form, fromOn })}
        />
        <DateField
          label={t('appraisals.page.to')}
          value={form.toOn}
          error={isChecked && areDatesWrong && t('appraisals.page.datesWrong')}
          onChange={(toOn) => setForm({ ...form, toOn })}
        />
      </Group>
      <LongText
        label={t('appraisals.page.strength')}
        autosize
        minRows={2}
        maxRows={5}
        most={600}
        value={form.strength}
        onChange={(strength) => setForm({ ...form, strength })}
      />
      <LongText
        label={t('appraisals.page.improvement')}
        autosize
        minRows={2}
        maxRows={5}
        most={600}
        value={form.improvement}
        onChange={(improvement) => setForm({ ...form, improvement })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('appraisals.page.goal')}
          maxLength={300}
          value={form.goal}
          error={isChecked && isGoalMissing && t('appraisals.page.goalMissing')}
          onChange={(event) => setForm({ ...form, goal: event.currentTarget.value })}
        />
        <DateField
          label={t('appraisals.page.goalDue')}
          value={form.goalDueOn}
          error={isChecked && isDayMissing && t('appraisals.page.goalDayMissing')}
          onChange={(goalDueOn) => setForm({ ...form, goalDueOn })}
        />
      </Group>
    </FormDialog>
  )
}
