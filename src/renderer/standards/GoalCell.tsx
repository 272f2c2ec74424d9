import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnGoal } from '#shared/standards/standards.contract'
import { GoalDialog } from './GoalDialog'
import { useGoalWords } from './useGoalWords'

interface GoalCellProps {
  readonly standard: OwnGoal
  /** A share, or points for `handling`; null without a goal. */
  readonly goal: number | null
}

/** The goal that held in the period, and where it is changed. */
export function GoalCell({ standard, goal }: GoalCellProps) {
  const { t } = useTranslation()
  const words = useGoalWords()
  const [isOpen, setIsOpen] = useState(false)
  const name = t(`standards.names.${standard}`)
  return (
    <>
      {goal === null ? t('standards.noGoal') : words(standard, goal)}
      <small>
        {goal !== null && `${t(`standards.goalSide.${standard}`)} · `}
        <Anchor component="button" type="button" size="xs" onClick={() => setIsOpen(true)}>
          {t(goal === null ? 'standards.setGoal' : 'standards.changeGoal')}
          <span className="visually-hidden">{` · ${name}`}</span>
        </Anchor>
      </small>
      {isOpen && <GoalDialog standard={standard} goal={goal} onClose={() => setIsOpen(false)} />}
    </>
  )
}
