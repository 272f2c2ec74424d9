import { Checkbox, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanStep } from '#shared/plan/cycle.contract'
import { STEPS, type StepPercent, stepPercents } from '#shared/plan/steps'
import { useDeed } from '../calendar/useDeed'
import { FormDialog } from '../ui/FormDialog'
import { LongText } from '../ui/LongText'
import { useFormat } from '../ui/useFormat'

const AS_FOUND = 'found'

interface StepDialogProps {
  readonly step: PlanStep
  readonly name: string
  readonly onClose: () => void
}

/** What the owner says of a step: how far it is, a note, or why it is skipped. */
export function StepDialog({ step, name, onClose }: StepDialogProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const [own, setOwn] = useState<StepPercent | null>(step.own)
  const [note, setNote] = useState(step.note)
  const [isSkipped, setIsSkipped] = useState(step.skipReason !== null)
  const [reason, setReason] = useState(step.skipReason ?? '')
  const [isChecked, setIsChecked] = useState(false)
  const save = useDeed('plan.setStep')
  const number = step.step
  function submit() {
    setIsChecked(true)
    if ((isSkipped && reason.trim() === '') || note.trim().length > 500) return
    const word = { step: number, percent: own, note, skipReason: isSkipped ? reason : null }
    save.run(word, t('plan.stepSaved', { number }), onClose)
  }
  return (
    <FormDialog
      title={t('plan.editTitle', { number, name })}
      size="lg"
      isPending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <Text size="sm" fw={600} mb={4} id="how-far">
          {t('plan.howFar')}
        </Text>
        <SegmentedControl
          aria-labelledby="how-far"
          disabled={isSkipped}
          value={own === null ? AS_FOUND : String(own)}
          onChange={(value) => setOwn(stepPercents.find((one) => String(one) === value) ?? null)}
          data={[
            { value: AS_FOUND, label: t('plan.asFound', { percent: percent(step.proposed / 100) }) },
            ...stepPercents.map((one) => ({ value: String(one), label: percent(one / 100) })),
          ]}
        />
      </div>
      <LongText
        label={t('plan.note')}
        autosize
        minRows={2}
        maxRows={6}
        most={500}
        value={note}
        onChange={setNote}
      />
      {/* A cycle ends with its results: the last step is never skipped. */}
      {number < STEPS && (
        <Checkbox
          label={t('plan.skip')}
          checked={isSkipped}
          onChange={(event) => setIsSkipped(event.currentTarget.checked)}
        />
      )}
      {isSkipped && (
        <TextInput
          label={t('plan.skipReason')}
          maxLength={300}
          value={reason}
          error={isChecked && reason.trim() === '' && t('plan.skipMissing')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
