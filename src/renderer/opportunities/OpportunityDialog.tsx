import { Button, Group, Select, SimpleGrid, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { type Opportunity, OpportunityDraft, Way } from '#shared/opportunities/opportunities.contract'
import { components, priorityOf } from '#shared/opportunities/priority'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { CustomerPicker } from '../customers/CustomerPicker'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { stopsAtUnreadable } from '../ui/unreadable'
import { useFormat } from '../ui/useFormat'

interface OpportunityDialogProps {
  readonly list: Output<'opportunities.list'>
  /** Null for a new one. */
  readonly one: Opportunity | null
  /** Null for who may not forget anybody. */
  readonly onErase: ((name: string) => void) | null
  readonly onClose: () => void
}

const scores = ['1', '2', '3', '4', '5'] as const

/** Whom to see, what for, what they need, and how urgent it is. */
export function OpportunityDialog({ list, one, onErase, onClose }: OpportunityDialogProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const people = useApiQuery('people.list', {}).data ?? []
  const add = useApiCommand('opportunities.add')
  const change = useApiCommand('opportunities.change')
  const remove = useApiCommand('opportunities.void')
  const undo = useApiCommand('history.undo')
  const [form, setForm] = useState<OpportunityDraft>(() => one ?? emptyForm)
  const [isChecked, setIsChecked] = useState(false)
  const set = (part: Partial<OpportunityDraft>) => setForm({ ...form, ...part })
  const isNobody = (form.customerId !== null) === (form.prospect.trim() !== '')
  const priority = priorityOf(form, list.weights)

  function submit() {
    setIsChecked(true)
    if (stopsAtUnreadable(document.querySelector('[role="dialog"]'))) return
    const draft = OpportunityDraft.safeParse(form)
    if (!draft.success) return
    const done = { onSuccess: onClose, onError: report }
    if (one) change.mutate({ id: one.id, opportunity: draft.data }, done)
    else add.mutate(draft.data, done)
  }
  function takeOff(id: number) {
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          tellUndoable(t('opportunities.form.voided'), () => undo.mutate({}, { onError: report }))
          onClose()
        },
        onError: report,
      },
    )
  }
  return (
    <FormDialog
      title={t(one ? 'opportunities.form.change' : 'opportunities.form.add')}
      size="xl"
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          {...(one === null && { 'data-autofocus': true })}
          label={t('opportunities.form.prospect')}
          maxLength={120}
          disabled={form.customerId !== null}
          value={form.prospect}
          error={isChecked && isNobody && t('opportunities.form.someone')}
          onChange={(event) => set({ prospect: event.currentTarget.value })}
        />
        <CustomerPicker
          label={t('opportunities.form.orCustomer')}
          value={form.customerId}
          onChange={(customerId) => set(customerId === null ? { customerId } : { customerId, prospect: '' })}
        />
      </SimpleGrid>
      <TextInput
        label={t('opportunities.form.objective')}
        description={t('opportunities.form.objectiveHelp')}
        maxLength={300}
        value={form.objective}
        onChange={(event) => set({ objective: event.currentTarget.value })}
      />
      <Textarea
        label={t('opportunities.form.need')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={form.need}
        onChange={(event) => set({ need: event.currentTarget.value })}
      />
      <SimpleGrid cols={3} spacing="sm">
        <TagsInput
          label={t('opportunities.form.needTags')}
          description={t('opportunities.form.productsHelp')}
          data={list.tags}
          maxTags={20}
          value={form.needTags}
          onChange={(needTags) => set({ needTags: needTags.map((tag) => tag.slice(0, 40)) })}
        />
        <TagsInput
          label={t('opportunities.form.products')}
          description={t('opportunities.form.productsHelp')}
          data={list.products}
          maxTags={20}
          value={form.products}
          onChange={(typed) => {
            const products = typed.map((product) => product.slice(0, 80))
            set({ products, suitable: products.includes(form.suitable) ? form.suitable : '' })
          }}
        />
        <Select
          label={t('opportunities.form.suitable')}
          description={'\u00a0'}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={[...new Set(form.products)]}
          value={form.suitable || null}
          onChange={(suitable) => set({ suitable: suitable ?? '' })}
        />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing="sm">
        <Select
          label={t('opportunities.form.way')}
          allowDeselect={false}
          data={Way.options.map((value) => ({ value, label: t(`opportunities.ways.${value}`) }))}
          value={form.way}
          onChange={(way) => set({ way: Way.safeParse(way).data ?? form.way })}
        />
        <DateField
          label={t('opportunities.form.plannedOn')}
          value={form.plannedOn}
          onChange={(plannedOn) => set({ plannedOn })}
        />
        <TextInput
          label={t('opportunities.form.who')}
          list="opportunity-people"
          maxLength={60}
          value={form.who}
          onChange={(event) => set({ who: event.currentTarget.value })}
        />
        <datalist id="opportunity-people">
          {people.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        {components.map((component) => (
          <Select
            key={component}
            label={t(`opportunities.form.${component}`)}
            placeholder={t('opportunities.form.noScore')}
            clearable
            clearButtonProps={{ 'aria-label': t('app.remove') }}
            data={scores.map((value) => ({
              value,
              label:
                value === '1'
                  ? `1 · ${t('opportunities.form.low')}`
                  : value === '5'
                    ? `5 · ${t('opportunities.form.high')}`
                    : value,
            }))}
            value={form[component] === null ? null : String(form[component])}
            onChange={(value) => set({ [component]: value === null ? null : Number(value) })}
          />
        ))}
      </SimpleGrid>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {priority === null
            ? t('opportunities.form.priorityUnknown')
            : t('opportunities.form.priorityNow', { value: number(priority) })}
        </Text>
        {one && (
          <Group gap="xs">
            {onErase && one.customerId === null && (
              <Button size="xs" variant="subtle" color="red" onClick={() => onErase(one.prospect)}>
                {t('opportunities.erase.of')}
              </Button>
            )}
            <Button
              size="xs"
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() => takeOff(one.id)}
            >
              {t('opportunities.form.void')}
            </Button>
          </Group>
        )}
      </Group>
    </FormDialog>
  )
}

const emptyForm: OpportunityDraft = {
  customerId: null,
  prospect: '',
  objective: '',
  need: '',
  needTags: [],
  products: [],
  suitable: '',
  opportunity: null,
  risk: null,
  access: null,
  near: null,
  way: 'visit',
  who: '',
  plannedOn: null,
}
