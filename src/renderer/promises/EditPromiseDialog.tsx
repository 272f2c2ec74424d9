import { Autocomplete, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { readWhen } from '#shared/promises/when'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { FormDialog } from '../ui/FormDialog'
import { thisMinute } from '../ui/now'
import { useFormat } from '../ui/useFormat'
import { useDay } from './useDay'
import { WhenField } from './WhenField'
import { type Who, WhoField } from './WhoField'

interface EditPromiseDialogProps {
  readonly id: number
  readonly onClose: () => void
}

/** All that is known of a promise, to be read and corrected. */
export function EditPromiseDialog({ id, onClose }: EditPromiseDialogProps) {
  const shown = useApiQuery('promises.show', { id }).data
  return shown ? <EditForm {...shown} onClose={onClose} /> : null
}

type EditFormProps = Output<'promises.show'> & Pick<EditPromiseDialogProps, 'onClose'>

function EditForm({ promise, changes, onClose }: EditFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const day = useDay()
  const { date } = useFormat()
  const change = useApiCommand('promises.change')
  const tag = useApiCommand('promises.tag')
  const types = useApiQuery('promises.list', { view: 'open', limit: 1 }).data?.types ?? []
  const contingencies = useApiQuery('contingencies.list', {}).data ?? []
  const { id, due } = promise
  const [what, setWhat] = useState(promise.what)
  const [who, setWho] = useState<Who>({
    name: promise.customerName ?? promise.who,
    customerId: promise.customerId,
  })
  const [whenText, setWhenText] = useState(due === null ? '-' : due.replace('T', ' '))
  const [type, setType] = useState(promise.type)
  const [reference, setReference] = useState(promise.reference)
  const [note, setNote] = useState(promise.note)
  const when = readWhen(whenText, thisMinute())
  const isAgreed = changes.length > 0

  function submit() {
    if (what.trim() === '' || when.kind === 'unreadable') return
    const next = when.kind === 'due' ? when.due : null
    const written = { what, who: who.name, customerId: who.customerId, due: isAgreed ? due : next }
    change.mutate(
      { id, promise: { ...written, type, reference, note } },
      { onSuccess: onClose, onError: report },
    )
  }
  return (
    <FormDialog
      title={t('promises.editTitle')}
      size="lg"
      isPending={change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('promises.fields.what')}
        maxLength={300}
        value={what}
        error={what.trim() === '' && t('promises.line.missing.what')}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <WhoField value={who} onChange={setWho} />
        {isAgreed ? (
          <TextInput label={t('promises.fields.due')} readOnly value={due === null ? '' : day(due)} />
        ) : (
          <WhenField
            label={t('promises.fields.due')}
            value={whenText}
            error={when.kind === 'unreadable' && t('promises.line.missing.when')}
            onChange={setWhenText}
          />
        )}
      </Group>
      <Group grow align="flex-start">
        <Autocomplete
          label={t('promises.fields.type')}
          maxLength={60}
          data={types}
          value={type}
          onChange={setType}
        />
        <TextInput
          label={t('promises.fields.reference')}
          maxLength={60}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      </Group>
      <Textarea
        label={t('promises.fields.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {contingencies.length > 0 && (
        <Select
          label={t('promises.fields.contingency')}
          placeholder={t('promises.noContingency')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={contingencies.map(({ id: value, name }) => ({ value: String(value), label: name }))}
          value={promise.contingencyId === null ? null : String(promise.contingencyId)}
          onChange={(value) =>
            tag.mutate(
              { ids: [id], contingencyId: value === null ? null : Number(value) },
              { onError: report },
            )
          }
        />
      )}
      {isAgreed && (
        <div>
          <Text size="sm" fw={560}>
            {t('promises.changes')}
          </Text>
          {changes.map(({ id: changeId, dueBefore, due: agreed, agreedOn, reason, notedBy }) => (
            <Text key={changeId} size="sm">
              {[
                t('promises.changed', {
                  before: dueBefore === null ? t('promises.line.noDay') : day(dueBefore),
                  after: day(agreed),
                  date: date(agreedOn),
                }),
                reason,
                notedBy,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
          ))}
        </div>
      )}
      <Text size="xs" c="dimmed">
        {t('promises.noted', { date: date(promise.promisedOn), person: promise.notedBy || '—' })}
      </Text>
    </FormDialog>
  )
}
