import { useTranslation } from 'react-i18next'
import type { CivilDate } from '#shared/calendar/civilDate'
import { type Nearness, nearnessOf } from '#shared/calendar/nearness'
import { today } from './now'
import { type Tone, ToneBadge } from './ToneBadge'

const tones: Readonly<Record<Nearness, Tone>> = { late: 'bad', today: 'warn', soon: 'warn', later: 'quiet' }

interface DueBadgeProps {
  readonly dueOn: CivilDate
  /** The day it was done; null while it is open. */
  readonly doneOn?: CivilDate | null
}

/** How near a day is, or that it was done, in words and never by colour alone. */
export function DueBadge({ dueOn, doneOn = null }: DueBadgeProps) {
  const { t } = useTranslation()
  if (doneOn !== null) {
    const isInTime = doneOn <= dueOn
    return (
      <ToneBadge tone={isInTime ? 'good' : 'quiet'}>{t(isInTime ? 'due.done' : 'due.doneLate')}</ToneBadge>
    )
  }
  const { state, days } = nearnessOf(dueOn, today())
  const words = {
    late: () => t('due.late', { count: -days }),
    today: () => t('due.today'),
    soon: () => (days === 1 ? t('due.tomorrow') : t('due.in', { count: days })),
    later: () => t('due.in', { count: days }),
  }
  return <ToneBadge tone={tones[state]}>{words[state]()}</ToneBadge>
}
