import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'

interface ShareGoalProps {
  readonly standard: 'firstContact' | 'simpleQuestions'
  /** 0–1; null without a goal. */
  readonly share: number | null
}

/** The goal of a standard that is a share, typed in its place; empty for none. */
export function ShareGoal({ standard, share }: ShareGoalProps) {
  const { t } = useTranslation()
  const report = useReport()
  const { mutate } = useApiCommand('cases.standards.setGoal')
  const [typed, setTyped] = useState<string | number | null>(null)
  const kept = share === null ? '' : Math.round(share * 100)
  function save() {
    if (typed === null) return
    setTyped(null)
    const next = typed === '' ? null : Number(typed) / 100
    if (next !== share) mutate({ standard, share: next }, { onError: report })
  }
  return (
    <>
      <NumberInput
        aria-label={t('standards.goalOf', { name: t(`standards.names.${standard}`) })}
        size="xs"
        w={84}
        ml="auto"
        min={0}
        max={100}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        suffix=" %"
        placeholder={t('standards.noGoal')}
        value={typed ?? kept}
        onChange={setTyped}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
      <small>{t(`standards.goalSide.${standard}`)}</small>
    </>
  )
}
