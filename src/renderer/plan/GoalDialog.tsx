import { NumberInput, SegmentedControl, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#shared/plan/cycle.contract'
import type { Direction } from '#shared/plan/effect'
import { useApiQuery } from '../app/api'
import { useDeed } from '../calendar/useDeed'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { IndicatorSelect } from './IndicatorSelect'

const OWNER = 'owner'

interface GoalDialogProps {
  /** Null for a new one. */
  readonly goal: Goal | null
  readonly onClose: () => void
}

/** Which figure, how far it should come and by when; where it begins is read by itself. */
export function GoalDialog({ goal, onClose }: GoalDialogProps) {
  const { t } = useTranslation()
  const [key, setKey] = useState<string | null>(goal?.key ?? null)
  const [chosen, setChosen] = useState<Direction | null>(goal?.direction ?? null)
  const [target, setTarget] = useState<number | string>(goal?.target ?? '')
  const [dueOn, setDueOn] = useState<string | null>(goal?.dueOn ?? null)
  const [personId, setPersonId] = useState<number | null>(goal?.personId ?? null)
  const [isChecked, setIsChecked] = useState(false)
  const people = useApiQuery('people.list', {}).data ?? []
  const indicators = useApiQuery('indicators.list', {}).data ?? []
  const indicator = indicators.find((one) => one.key === key)
  const direction = chosen ?? (indicator?.isHigherBetter === false ? 'down' : 'up')
  const add = useDeed('plan.addGoal')
  const change = useDeed('plan.changeGoal')
  function submit() {
    setIsChecked(true)
    if (key === null || typeof target !== 'number' || dueOn === null) return
    const draft = { direction, target, dueOn, personId }
    const done = t('plan.goal.saved')
    if (goal) change.run({ id: goal.id, goal: draft }, done, onClose)
    else add.run({ ...draft, indicator: key }, done, onClose)
  }
  return (
    <FormDialog
      title={t(goal ? 'plan.goal.editTitle' : 'plan.goal.newTitle')}
      size="lg"
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <IndicatorSelect
        label={t('plan.goal.indicator')}
        disabled={goal !== null}
        value={key}
        error={isChecked && key === null && t('plan.goal.indicatorMissing')}
        onChange={(next) => {
          setKey(next)
          setChosen(null)
        }}
      />
      {key !== null && (
        <div className="action-direction">
          <Text size="sm" id="goal-direction">
            {t('actions.fields.direction')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-labelledby="goal-direction"
            value={direction}
            onChange={(value) => setChosen(value === 'down' ? 'down' : 'up')}
            data={[
              { value: 'up', label: t('actions.fields.directions.up') },
              { value: 'down', label: t('actions.fields.directions.down') },
            ]}
          />
        </div>
      )}
      <div className="action-row">
        <NumberInput
          label={t('plan.goal.target')}
          value={target}
          {...(indicator?.unit === 'percent' && { suffix: ' %', min: 0, max: 100 })}
          error={isChecked && typeof target !== 'number' && t('plan.goal.targetMissing')}
          onChange={setTarget}
        />
        <DateField
          label={t('plan.goal.due')}
          value={dueOn}
          error={isChecked && dueOn === null && t('plan.goal.dueMissing')}
          onChange={setDueOn}
        />
      </div>
      <Select
        label={t('plan.goal.who')}
        allowDeselect={false}
        data={[
          { value: OWNER, label: t('actions.fields.owner') },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={personId === null ? OWNER : String(personId)}
        onChange={(value) => setPersonId(value === OWNER ? null : Number(value))}
      />
    </FormDialog>
  )
}
