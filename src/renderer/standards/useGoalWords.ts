import { useTranslation } from 'react-i18next'
import type { OwnGoal } from '#shared/standards/standards.contract'
import { useFormat } from '../ui/useFormat'

/** Makes the function that says a goal in its unit; null says that there is none. */
export function useGoalWords(): (standard: OwnGoal, goal: number | null) => string {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  return (standard, goal) => {
    if (goal === null) return t('standards.noGoal')
    return standard === 'handling' ? t('standards.ofFive', { points: number(goal, 1) }) : percent(goal)
  }
}
