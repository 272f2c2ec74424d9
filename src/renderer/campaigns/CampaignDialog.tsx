import { Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign, CampaignDraft } from '#shared/campaigns/campaigns.contract'
import type { Input } from '#shared/contract/contract'
import { customerRoles } from '#shared/customers/customer'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useSegmentNames } from '../customers/useSegmentNames'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { stopsAtUnreadable } from '../ui/unreadable'

type Choice = Input<'campaigns.candidates'>['filter']

interface CampaignDialogProps {
  /** Null for a new one. */
  readonly campaign: Campaign | null
  readonly onDone?: (id: number) => void
  readonly onClose: () => void
}

/** A campaign: its name, what to say, by when; and of a new one, whom to call. */
export function CampaignDialog({ campaign, onDone, onClose }: CampaignDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const start = useApiCommand('campaigns.start')
  const change = useApiCommand('campaigns.change')
  const [form, setForm] = useState<CampaignDraft>(() =>
    campaign
      ? { name: campaign.name, script: campaign.script, dueOn: campaign.dueOn }
      : { name: '', script: '', dueOn: null },
  )
  const [filter, setFilter] = useState<Choice>({})
  const [asked] = useDebouncedValue(filter, 250)
  const candidates = useApiQuery('campaigns.candidates', campaign ? null : { filter: asked }).data
  const [isChecked, setIsChecked] = useState(false)
  const isNameless = form.name.trim() === ''
  function submit() {
    setIsChecked(true)
    if (isNameless || stopsAtUnreadable(document.querySelector('[role="dialog"]'))) return
    if (campaign) {
      change.mutate({ id: campaign.id, campaign: form }, { onSuccess: onClose, onError: report })
      return
    }
    if (candidates?.count === 0) return
    start.mutate({ campaign: form, filter }, { onSuccess: ({ id }) => onDone?.(id), onError: report })
  }
  return (
    <FormDialog
      title={t(campaign ? 'campaigns.form.change' : 'campaigns.form.start')}
      size="lg"
      {...(!campaign && { submitLabel: t('campaigns.form.save') })}
      isPending={start.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group align="flex-start" grow>
        <TextInput
          data-autofocus
          label={t('campaigns.form.name')}
          maxLength={80}
          value={form.name}
          error={isChecked && isNameless && t('campaigns.form.nameMissing')}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <DateField
          label={t('campaigns.form.dueOn')}
          value={form.dueOn}
          onChange={(dueOn) => setForm({ ...form, dueOn })}
        />
      </Group>
      <Textarea
        label={t('campaigns.form.script')}
        placeholder={t('campaigns.form.scriptExample')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={4000}
        value={form.script}
        onChange={(event) => setForm({ ...form, script: event.currentTarget.value })}
      />
      {!campaign && (
        <>
          <ChoiceFields filter={filter} onChange={setFilter} />
          <div role="status">
            {candidates && (
              <>
                <Text size="sm" fw={600} {...(candidates.count === 0 && { c: 'var(--mantine-color-error)' })}>
                  {candidates.count === 0
                    ? t('campaigns.form.nobody')
                    : t('campaigns.form.count', { count: candidates.count })}
                </Text>
                <Text size="xs" c="dimmed">
                  {candidates.names.length > 0 &&
                    t('campaigns.form.names', { names: candidates.names.join(', ') })}{' '}
                  {candidates.leftOut > 0 && t('campaigns.form.leftOut', { count: candidates.leftOut })}
                </Text>
              </>
            )}
          </div>
        </>
      )}
    </FormDialog>
  )
}

interface ChoiceFieldsProps {
  readonly filter: Choice
  readonly onChange: (filter: Choice) => void
}

function ChoiceFields({ filter, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation()
  const tags = useApiQuery('customers.tags', {}).data ?? []
  const segments = useSegmentNames(useApiQuery('customers.rules', {}).data)
  const any = { value: '', label: t('campaigns.form.any') }
  const set = (part: Partial<Choice>) => onChange({ ...filter, ...part })
  return (
    <fieldset className="campaign-choice">
      <legend>{t('campaigns.form.whom')}</legend>
      <Group grow align="flex-end" gap="sm">
        <NativeSelect
          label={t('campaigns.form.segment')}
          value={filter.segment ?? ''}
          onChange={(event) => set({ segment: event.currentTarget.value || null })}
          data={[any, ...[...segments].map(([value, label]) => ({ value, label }))]}
        />
        <NativeSelect
          label={t('campaigns.form.tag')}
          value={filter.tag ?? ''}
          onChange={(event) => set({ tag: event.currentTarget.value || null })}
          data={[any, ...tags]}
        />
        <NativeSelect
          label={t('campaigns.form.role')}
          value={filter.role ?? ''}
          onChange={(event) =>
            set({ role: customerRoles.find((role) => role === event.currentTarget.value) ?? null })
          }
          data={[any, ...customerRoles.map((value) => ({ value, label: t(`customers.roles.${value}`) }))]}
        />
        <TextInput
          label={t('campaigns.form.text')}
          maxLength={100}
          value={filter.text ?? ''}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </Group>
    </fieldset>
  )
}
