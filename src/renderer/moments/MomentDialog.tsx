import { Autocomplete, Checkbox, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Moment, MomentDraft, momentChannels, specialMoments } from '#shared/moments/moments.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useUniqueName } from '../app/useUniqueName'
import { ElementSelect } from '../cases/ElementSelect'
import { FormDialog } from '../ui/FormDialog'
import { CauseClassSelect } from './CauseClassSelect'
import { DimensionSelect } from './DimensionSelect'

interface MomentDialogProps {
  /** Null for a new one. */
  readonly moment: Moment | null
  readonly cycles: readonly string[]
  readonly onClose: () => void
  readonly onSaved: (id: number) => void
}

/** What is known of a moment: its name, who serves, who answers for it and how it should be. */
export function MomentDialog({ moment, cycles, onClose, onSaved }: MomentDialogProps) {
  const { t } = useTranslation()
  const people = useApiQuery('people.list', {}).data ?? []
  const create = useApiCommand('moments.create')
  const change = useApiCommand('moments.change')
  const [draft, setDraft] = useState<MomentDraft>(
    () => moment ?? { ...MomentDraft.parse({ name: '-' }), name: '' },
  )
  const { name, field, isGiven, onError } = useUniqueName(moment?.name ?? '', {
    missing: t('moments.form.nameMissing'),
    taken: t('moments.form.nameTaken'),
  })
  const set = (part: Partial<MomentDraft>) => setDraft({ ...draft, ...part })

  function save() {
    if (!isGiven()) return
    const named = { ...draft, name }
    if (moment === null) return create.mutate(named, { onSuccess: ({ id }) => onSaved(id), onError })
    change.mutate({ id: moment.id, moment: named }, { onSuccess: () => onSaved(moment.id), onError })
  }

  return (
    <FormDialog
      title={t(moment === null ? 'moments.form.titleNew' : 'moments.form.titleChange')}
      size="lg"
      isPending={create.isPending || change.isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput label={t('moments.form.name')} maxLength={60} {...field} />
      <Textarea
        label={t('moments.form.standard')}
        description={t('moments.form.standardHelp')}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.standard}
        onChange={(event) => set({ standard: event.currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm" style={{ alignItems: 'end' }}>
        <Select
          label={t('moments.form.owner')}
          placeholder={t('moments.noOwner')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={draft.ownerId === null ? null : String(draft.ownerId)}
          onChange={(value) => set({ ownerId: value === null ? null : Number(value) })}
        />
        <TextInput
          label={t('moments.form.servedBy')}
          description={t('moments.form.servedByHelp')}
          maxLength={120}
          value={draft.servedBy}
          onChange={(event) => set({ servedBy: event.currentTarget.value })}
        />
        <Select
          label={t('moments.form.channel')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={momentChannels.map((value) => ({ value, label: t(`moments.channels.${value}`) }))}
          value={draft.channel}
          onChange={(channel) => set({ channel })}
        />
        <Select
          label={t('moments.form.special')}
          placeholder={t('moments.form.none')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={specialMoments.map((value) => ({ value, label: t(`moments.specials.${value}`) }))}
          value={draft.special}
          onChange={(special) => set({ special })}
        />
        <Autocomplete
          label={t('moments.form.cycle')}
          description={t('moments.form.cycleHelp')}
          maxLength={60}
          data={cycles.filter((cycle) => cycle !== '')}
          value={draft.cycle}
          onChange={(cycle) => set({ cycle })}
        />
        <ElementSelect value={draft.element} onChange={(element) => set({ element })} />
        <DimensionSelect value={draft.dimension} onChange={(dimension) => set({ dimension })} />
        <CauseClassSelect
          label={t('moments.form.causeClass')}
          value={draft.causeClass}
          onChange={(causeClass) => set({ causeClass })}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {t('moments.form.tagsHelp')}
      </Text>
      <Checkbox
        label={t('moments.form.isVisible')}
        checked={draft.isVisible}
        onChange={(event) => set({ isVisible: event.currentTarget.checked })}
      />
    </FormDialog>
  )
}
