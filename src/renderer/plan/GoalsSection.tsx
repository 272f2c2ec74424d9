import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#shared/plan/cycle.contract'
import type { GoalState } from '#shared/plan/goals'
import { useDeed } from '../calendar/useDeed'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { GoalDialog } from './GoalDialog'
import { NewActionButton } from './NewActionButton'
import { useEffectWords } from './useEffectWords'

const tones: Readonly<Record<GoalState, Tone>> = {
  reached: 'good',
  onTheWay: 'good',
  behind: 'warn',
  missed: 'bad',
  unknown: 'quiet',
}

/** What the plan is to come to: each goal from where it began to where it is. */
export function GoalsSection({ goals }: { readonly goals: readonly Goal[] }) {
  const { t } = useTranslation()
  const [isNew, setIsNew] = useState(false)
  return (
    <section aria-labelledby="plan-goals">
      <Group justify="space-between" mt="lg" mb="xs">
        <Title order={2} size="h4" id="plan-goals">
          {t('plan.goals')}
        </Title>
        <Button size="sm" onClick={() => setIsNew(true)}>
          {t('plan.addGoal')}
        </Button>
      </Group>
      {goals.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('plan.noGoals')}
        </Text>
      ) : (
        <GoalTable goals={goals} />
      )}
      {isNew && <GoalDialog goal={null} onClose={() => setIsNew(false)} />}
    </section>
  )
}

function GoalTable({ goals }: { readonly goals: readonly Goal[] }) {
  const { t } = useTranslation()
  return (
    <div className="surface scroll-across">
      <table className="figures named-rows">
        <thead>
          <tr>
            <th scope="col">{t('plan.goal.indicator')}</th>
            <th scope="col" className="number">
              {t('plan.goal.baseline')}
            </th>
            <th scope="col" className="number">
              {t('plan.goal.now')}
            </th>
            <th scope="col" className="number">
              {t('plan.goal.target')}
            </th>
            <th scope="col" className="number">
              {t('plan.goal.due')}
            </th>
            <th scope="col">{t('plan.goal.who')}</th>
            <th scope="col">{t('plan.goal.state')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('plan.goal.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <GoalRow key={goal.id} goal={goal} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GoalRow({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const words = useEffectWords()
  const [isEdited, setIsEdited] = useState(false)
  const remove = useDeed('plan.voidGoal')
  const { indicator, direction, baseline, baselineN, now, target, state } = goal
  const name = indicator ? words.name(indicator) : t('actions.fields.indicatorGone')
  const unit = indicator?.unit ?? 'count'
  return (
    <tr>
      <th scope="row">
        {name}
        <Text size="xs" c="dimmed">
          {t(`plan.goal.${direction}`)}
        </Text>
      </th>
      <td className="number">
        {baseline === null ? (
          <ToneBadge tone="warn">{t('plan.goal.noBaseline')}</ToneBadge>
        ) : (
          words.value(unit, baseline, baselineN)
        )}
      </td>
      <td className="number">
        {words.value(unit, now?.value ?? null, now?.n ?? 0)}
        {now && (
          <Text size="xs" c="dimmed">
            {t('analysis.nIs', { n: now.n })}
          </Text>
        )}
      </td>
      <td className="number">{words.value(unit, target, 0)}</td>
      <td className="number">{date(goal.dueOn)}</td>
      <td>{goal.personName ?? t('actions.fields.owner')}</td>
      <td>
        <ToneBadge tone={tones[state]}>{t(`plan.states.${state}`)}</ToneBadge>
        {indicator && (state === 'behind' || state === 'missed') && (
          <NewActionButton
            origin={{ kind: 'goal', id: goal.id, label: name }}
            indicatorKey={indicator.key}
            direction={direction}
          />
        )}
      </td>
      <td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('plan.goal.edit')}: ${name}`}
            onClick={() => setIsEdited(true)}
          >
            {t('plan.goal.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={`${t('plan.goal.remove')}: ${name}`}
            onClick={() => remove.run({ id: goal.id }, t('plan.goal.removed'))}
          >
            {t('plan.goal.remove')}
          </Button>
        </Group>
        {isEdited && <GoalDialog goal={goal} onClose={() => setIsEdited(false)} />}
      </td>
    </tr>
  )
}
