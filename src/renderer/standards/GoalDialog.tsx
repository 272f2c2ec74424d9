import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GOAL_FROM_THE_BEGINNING, type OwnGoal } from '#shared/standards/standards.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { DateField } from '../ui/DateField'
import { thisMinute } from '../ui/now'
import { stopsAtUnreadable } from '../ui/unreadable'
import { useFocusBack } from '../ui/useFocusBack'
import { useFormat } from '../ui/useFormat'
import { useGoalWords } from './useGoalWords'

interface GoalDialogProps {
  readonly standard: OwnGoal
  readonly goal: number | null
  readonly onClose: () => void
}

/** A goal from a day on, with the reason for changing it: what was measured before keeps the goal it had. */
export function GoalDialog({ standard, goal, onClose }: GoalDialogProps) {
  useFocusBack()
  const { t } = useTranslation()
  const versions = useApiQuery('cases.standards.goals', { standard }).data
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('standards.goalOf', { name: t(`standards.names.${standard}`) })}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {versions && (
        <>
          <GoalForm standard={standard} goal={goal} isFirst={versions.length === 0} onClose={onClose} />
          <PastGoals standard={standard} versions={versions} />
        </>
      )}
    </Modal>
  )
}

function GoalForm({ standard, goal, isFirst, onClose }: GoalDialogProps & { readonly isFirst: boolean }) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const setGoal = useApiCommand('cases.standards.setGoal')
  const isPoints = standard === 'handling'
  const unit = isPoints ? 1 : 100
  const [typed, setTyped] = useState<string | number>(
    goal === null ? '' : Math.round(goal * unit * 100) / 100,
  )
  const [validFrom, setValidFrom] = useState<string | null>(`${thisMinute().slice(0, 7)}-01`)
  const [reason, setReason] = useState('')
  const from = isFirst ? GOAL_FROM_THE_BEGINNING : validFrom
  const isReady = from !== null && (isFirst || reason.trim() !== '')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isReady || setGoal.isPending || stopsAtUnreadable(event.currentTarget)) return
    const next = typed === '' ? null : Number(typed) / unit
    setGoal.mutate({ standard, goal: next, validFrom: from, reason }, { onSuccess: onClose, onError: report })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <NumberInput
          // The dialog is there before its versions are read: it could not find the field by itself.
          autoFocus
          data-autofocus
          label={t(`standards.goalUnits.${isPoints ? 'points' : 'percent'}`)}
          description={t('standards.goalEmpty')}
          min={isPoints ? 1 : 0}
          max={isPoints ? 5 : 100}
          clampBehavior="strict"
          allowDecimal={isPoints}
          decimalScale={1}
          decimalSeparator={i18n.language === 'en' ? '.' : ','}
          allowedDecimalSeparators={[',', '.']}
          allowNegative={false}
          hideControls
          value={typed}
          onChange={setTyped}
        />
        {!isFirst && (
          <>
            <DateField
              label={t('standards.goalFrom')}
              description={t('standards.goalFromHelp')}
              value={validFrom}
              onChange={setValidFrom}
            />
            <TextInput
              label={t('standards.goalReason')}
              required
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={!isReady} loading={setGoal.isPending}>
            {t('app.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface PastGoalsProps {
  readonly standard: OwnGoal
  readonly versions: readonly {
    readonly goal: number | null
    readonly validFrom: string
    readonly reason: string
  }[]
}

function PastGoals({ standard, versions }: PastGoalsProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const words = useGoalWords()
  if (versions.length === 0) return null
  return (
    <>
      <Text size="sm" fw={560} mt="md" mb={4}>
        {t('standards.goalsBefore')}
      </Text>
      <ul className="standards-goals">
        {versions.map(({ goal, validFrom, reason }) => (
          <li key={validFrom}>
            {validFrom === GOAL_FROM_THE_BEGINNING
              ? t('standards.goalBeginning')
              : t('standards.goalSince', { date: date(validFrom) })}
            {': '}
            <strong>{words(standard, goal)}</strong>
            {reason && ` · ${reason}`}
          </li>
        ))}
      </ul>
    </>
  )
}
