import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Opportunity, Outcome } from '#shared/opportunities/opportunities.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { stopsAtUnreadable } from '../ui/unreadable'

interface DecideDialogProps {
  readonly one: Opportunity
  readonly outcome: Outcome
  readonly onClose: () => void
}

const reasonLabels = {
  won: 'opportunities.decide.reasonWon',
  lost: 'opportunities.decide.reasonLost',
  postponed: 'opportunities.decide.reasonPostponed',
} as const

/** How a visit or call ended. What was lost has a reason, what is put off a new day. */
export function DecideDialog({ one, outcome, onClose }: DecideDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const decide = useApiCommand('opportunities.decide')
  const [reason, setReason] = useState('')
  const [plannedOn, setPlanned] = useState<string | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  const isReasonMissing = outcome === 'lost' && reason.trim() === ''
  const isDayMissing = outcome === 'postponed' && plannedOn === null
  function submit() {
    setIsChecked(true)
    if (isReasonMissing || isDayMissing || stopsAtUnreadable(document.querySelector('[role="dialog"]')))
      return
    decide.mutate({ id: one.id, outcome, reason, plannedOn }, { onSuccess: onClose, onError: report })
  }
  return (
    <FormDialog
      title={`${t(`opportunities.decide.${outcome}`)} · ${one.name}`}
      isPending={decide.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {outcome === 'postponed' && (
        <DateField
          data-autofocus
          label={t('opportunities.decide.day')}
          value={plannedOn}
          onChange={setPlanned}
          error={isChecked && isDayMissing && t('opportunities.decide.dayMissing')}
        />
      )}
      <TextInput
        {...(outcome !== 'postponed' && { 'data-autofocus': true })}
        label={t(reasonLabels[outcome])}
        maxLength={300}
        value={reason}
        error={isChecked && isReasonMissing && t('opportunities.decide.reasonMissing')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
