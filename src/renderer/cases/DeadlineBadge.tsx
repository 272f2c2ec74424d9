import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '#shared/cases/caseLines'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'

type DeadlineBadgeProps = Pick<CaseLine, 'remaining' | 'alert' | 'dueOn'> & {
  readonly state: CaseLine['deadlineState']
}

/** How long there is to answer, in words; its colour says it again. */
export function DeadlineBadge({ state, remaining, alert, dueOn }: DeadlineBadgeProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  if (state === 'none' || dueOn === null)
    return (
      <Text size="sm" c="dimmed">
        {t('cases.deadline.none')}
      </Text>
    )
  const words =
    state === 'running' ? t('cases.deadline.running', { count: remaining }) : t(`cases.deadline.${state}`)
  return (
    <>
      <ToneBadge tone={toneOf(state, alert)}>{words}</ToneBadge>
      <Text size="xs" c="dimmed" mt={2}>
        {date(dueOn)}
      </Text>
    </>
  )
}

function toneOf(state: CaseLine['deadlineState'], alert: CaseLine['alert']): Tone {
  if (state === 'overdue' || state === 'late') return 'bad'
  if (state === 'dueToday' || (state === 'running' && alert >= 80)) return 'warn'
  return state === 'onTime' ? 'good' : 'quiet'
}
