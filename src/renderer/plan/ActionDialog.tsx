import { SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/calendar/civilDate'
import type { Action, ActionDraft } from '#shared/plan/actions.contract'
import type { Direction } from '#shared/plan/effect'
import type { Origin } from '#shared/plan/origin'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell, useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { LongText } from '../ui/LongText'
import { today } from '../ui/now'
import { IndicatorSelect } from './IndicatorSelect'
import './plan.css'

export type ActionBeginning =
  | {
      readonly kind: 'new'
      readonly origin: Origin | null
      readonly what: string
      readonly indicatorKey: string | null
      readonly direction: Direction | null
    }
  | { readonly kind: 'known'; readonly action: Action }

interface ActionDialogProps {
  readonly begin: ActionBeginning
  readonly onClose: () => void
}

/** Days that an action gets when nobody says otherwise. */
const USUAL_DAYS = 30
const OWNER = 'owner'

interface Form {
  readonly what: string
  readonly why: string
  readonly personId: number | null
  readonly dueOn: string | null
  readonly indicatorKey: string | null
  /** Null: the better way of the indicator. */
  readonly direction: Direction | null
}

function formOf(begin: ActionBeginning): Form {
  if (begin.kind === 'known') {
    const { what, why, personId, dueOn, aim } = begin.action
    return { what, why, personId, dueOn, indicatorKey: aim?.key ?? null, direction: aim?.direction ?? null }
  }
  const { what, indicatorKey, direction } = begin
  return { what, why: '', personId: null, dueOn: addDays(today(), USUAL_DAYS), indicatorKey, direction }
}

/** What will be done, who, by when, and which figure it should move: Enter saves it as it is proposed. */
export function ActionDialog({ begin, onClose }: ActionDialogProps) {
  const { t } = useTranslation()
  const [form, setForm] = useState(() => formOf(begin))
  const [isChecked, setIsChecked] = useState(false)
  const put = (changes: Partial<Form>) => setForm((known) => ({ ...known, ...changes }))
  const people = useApiQuery('people.list', {}).data ?? []
  const indicators = useApiQuery('indicators.list', {}).data ?? []
  const chosen = indicators.find(({ key }) => key === form.indicatorKey)
  const direction = form.direction ?? (chosen?.isHigherBetter === false ? 'down' : 'up')
  const { save, isPending } = useSave(begin, onClose)
  const origin = begin.kind === 'new' ? begin.origin : begin.action.origin
  // What was judged was judged by its figure.
  const isJudged = begin.kind === 'known' && begin.action.verified !== null

  function submit() {
    setIsChecked(true)
    const { what, why, personId, dueOn, indicatorKey } = form
    if (what.trim() === '' || dueOn === null || why.trim().length > 1000) return
    const aim = indicatorKey === null ? null : { indicator: indicatorKey, direction }
    save({ what: what.trim(), why, personId, dueOn, aim })
  }

  return (
    <FormDialog
      title={t(begin.kind === 'new' ? 'actions.newTitle' : 'actions.editTitle')}
      size="lg"
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {origin && (
        <Text size="sm" c="dimmed">
          {`${t('actions.fields.from')}: ${t(`actions.origins.${origin.kind}`)} · ${origin.label}`}
        </Text>
      )}
      <TextInput
        data-autofocus
        label={t('actions.fields.what')}
        maxLength={300}
        value={form.what}
        error={isChecked && form.what.trim() === '' && t('actions.fields.whatMissing')}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => put({ what: event.currentTarget.value })}
      />
      <div className="action-row">
        <Select
          label={t('actions.fields.who')}
          allowDeselect={false}
          data={[
            { value: OWNER, label: t('actions.fields.owner') },
            ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={form.personId === null ? OWNER : String(form.personId)}
          onChange={(value) => put({ personId: value === OWNER ? null : Number(value) })}
        />
        <DateField
          label={t('actions.fields.due')}
          value={form.dueOn}
          error={isChecked && form.dueOn === null && t('actions.fields.dueMissing')}
          onChange={(dueOn) => put({ dueOn })}
        />
      </div>
      <IndicatorSelect
        label={t('actions.fields.indicator')}
        description={t('actions.fields.indicatorHelp')}
        disabled={isJudged}
        value={form.indicatorKey}
        onChange={(indicatorKey) => put({ indicatorKey, direction: null })}
      />
      {form.indicatorKey !== null && (
        <div className="action-direction">
          <Text size="sm" id="action-direction">
            {t('actions.fields.direction')}
          </Text>
          <SegmentedControl
            size="xs"
            disabled={isJudged}
            aria-labelledby="action-direction"
            value={direction}
            onChange={(value) => put({ direction: value === 'down' ? 'down' : 'up' })}
            data={[
              { value: 'up', label: t('actions.fields.directions.up') },
              { value: 'down', label: t('actions.fields.directions.down') },
            ]}
          />
        </div>
      )}
      <LongText
        label={t('actions.fields.why')}
        description={t('actions.fields.whyHelp')}
        autosize
        minRows={1}
        maxRows={5}
        most={1000}
        value={form.why}
        onChange={(why) => put({ why })}
      />
    </FormDialog>
  )
}

function useSave(begin: ActionBeginning, onClose: () => void) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf('plan.addAction', t('app.undone', { what: t('history.deeds.plan.addAction') }))
  const add = useApiCommand('plan.addAction')
  const change = useApiCommand('plan.changeAction')
  function save(draft: Omit<ActionDraft, 'origin'>) {
    if (begin.kind === 'known') {
      const done = () => {
        tell({ message: t('actions.changed') })
        onClose()
      }
      change.mutate({ id: begin.action.id, action: draft }, { onSuccess: done, onError: report })
      return
    }
    const done = () => {
      tellUndoable(t('actions.saved', { what: draft.what }), undo)
      onClose()
    }
    add.mutate({ ...draft, origin: begin.origin }, { onSuccess: done, onError: report })
  }
  return { save, isPending: add.isPending || change.isPending }
}
