import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Contingency,
  type ContingencyDraft,
  ContingencyKind,
} from '#shared/contingencies/contingencies.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'

interface ContingencyDialogProps {
  /** Null for a new one. */
  readonly contingency: Contingency | null
  readonly onDone: (id: number) => void
  readonly onClose: () => void
}

const texts = ['told', 'alternative', 'notes'] as const

/** What went out of the ordinary, what customers were told, and what they were offered instead. */
export function ContingencyDialog({ contingency, onDone, onClose }: ContingencyDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const add = useApiCommand('contingencies.add')
  const change = useApiCommand('contingencies.change')
  const [draft, setDraft] = useState<ContingencyDraft>(
    () =>
      contingency ?? {
        name: '',
        kind: 'powerCut',
        startedOn: today(),
        endedOn: null,
        told: '',
        alternative: '',
        notes: '',
      },
  )
  const [isChecked, setIsChecked] = useState(false)
  const set = (part: Partial<ContingencyDraft>) => setDraft({ ...draft, ...part })
  const { startedOn, endedOn } = draft
  const isBackwards = endedOn !== null && endedOn < startedOn
  function submit() {
    setIsChecked(true)
    if (draft.name.trim() === '' || isBackwards) return
    if (contingency === null) add.mutate(draft, { onSuccess: ({ id }) => onDone(id), onError: report })
    else
      change.mutate(
        { id: contingency.id, contingency: draft },
        { onSuccess: () => onDone(contingency.id), onError: report },
      )
  }
  return (
    <FormDialog
      title={t(contingency === null ? 'contingencies.add' : 'contingencies.change')}
      size="lg"
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <TextInput
          data-autofocus
          label={t('contingencies.fields.name')}
          placeholder={t('contingencies.fields.nameExample')}
          maxLength={120}
          value={draft.name}
          error={isChecked && draft.name.trim() === '' && t('contingencies.missingName')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('contingencies.fields.kind')}
          allowDeselect={false}
          data={ContingencyKind.options.map((value) => ({ value, label: t(`contingencies.kinds.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind: ContingencyKind.catch('other').parse(kind) })}
        />
      </Group>
      <Group grow align="flex-start">
        <DateField
          label={t('contingencies.fields.startedOn')}
          value={startedOn}
          onChange={(day) => day && set({ startedOn: day })}
        />
        <DateField
          label={t('contingencies.fields.endedOn')}
          description={t('contingencies.fields.endedHelp')}
          value={endedOn}
          error={isBackwards && t('contingencies.backwards')}
          onChange={(day) => set({ endedOn: day })}
        />
      </Group>
      {texts.map((name) => (
        <Textarea
          key={name}
          label={t(`contingencies.fields.${name}`)}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  )
}
