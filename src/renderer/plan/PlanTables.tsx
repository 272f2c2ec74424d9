import { useTranslation } from 'react-i18next'
import type { Action } from '#shared/plan/actions.contract'
import type { Goal } from '#shared/plan/cycle.contract'
import { useFormat } from '../ui/useFormat'
import { useEffectWords } from './useEffectWords'

interface GoalTableProps {
  readonly goals: readonly Goal[]
  /** Whether what is reached now is told beside the target. */
  readonly hasNow: boolean
  readonly className?: string
}

/** Goals on paper, one a line. */
export function GoalTable({ goals, hasNow, className }: GoalTableProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const words = useEffectWords()
  return (
    <table className={className}>
      <thead>
        <tr>
          <th>{t('plan.paper.goalColumn')}</th>
          <th className="number">{t('plan.goal.baseline')}</th>
          {hasNow && <th className="number">{t('plan.goal.now')}</th>}
          <th className="number">{t('plan.goal.target')}</th>
          <th>{t('plan.paper.dueColumn')}</th>
          <th>{t('plan.paper.whoColumn')}</th>
          {hasNow && <th>{t('plan.paper.stateColumn')}</th>}
        </tr>
      </thead>
      <tbody>
        {goals.map(
          ({ id, indicator, direction, baseline, baselineN, now, target, dueOn, personName, state }) => {
            const unit = indicator?.unit ?? 'count'
            const name = indicator ? words.name(indicator) : t('actions.fields.indicatorGone')
            return (
              <tr key={id}>
                <td>{t(`actions.aim.${direction}`, { name })}</td>
                <td className="number">
                  {baseline === null ? t('plan.goal.noBaseline') : words.value(unit, baseline, baselineN)}
                </td>
                {hasNow && (
                  <td className="number">
                    {words.value(unit, now?.value ?? null, now?.n ?? 0)}
                    {now && <small>{` ${t('analysis.nIs', { n: now.n })}`}</small>}
                  </td>
                )}
                <td className="number">{words.value(unit, target, 0)}</td>
                <td>{date(dueOn)}</td>
                <td>{personName ?? t('actions.fields.owner')}</td>
                {hasNow && <td>{t(`plan.states.${state}`)}</td>}
              </tr>
            )
          },
        )}
      </tbody>
    </table>
  )
}

interface ActionTableProps {
  readonly actions: readonly Action[]
  readonly className?: string
}

/** Actions on paper; of those that were judged, what was said of their effect. */
export function ActionTable({ actions, className }: ActionTableProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const words = useEffectWords()
  return (
    <table className={className}>
      <thead>
        <tr>
          <th>{t('plan.paper.actionColumn')}</th>
          <th>{t('plan.paper.whoColumn')}</th>
          <th>{t('plan.paper.dueColumn')}</th>
          <th>{t('plan.paper.stateColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map(({ id, what, aim, effect, personName, dueOn, state, verified }) => {
          const judged = verified ? (verified.isEffective ? 'effective' : 'notEffective') : state
          return (
            <tr key={id}>
              <td>
                {what}
                {aim?.indicator && (
                  <small>
                    {verified && effect
                      ? words.sentence(aim.indicator, aim.direction, effect)
                      : t(`actions.aim.${aim.direction}`, { name: words.name(aim.indicator) })}
                  </small>
                )}
              </td>
              <td>{personName ?? t('actions.fields.owner')}</td>
              <td>{date(dueOn)}</td>
              <td>{t(`actions.states.${judged}`)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
