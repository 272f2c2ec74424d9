import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { AppError } from '#shared/contract/reply'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { DateField } from '../ui/DateField'
import { thisMinute } from '../ui/now'
import { stopsAtUnreadable } from '../ui/unreadable'
import { useFocusBack } from '../ui/useFocusBack'
import { StepFields } from './StepFields'
import { beginStep, missingIn, orderOf, type StepTarget } from './stepForm'

interface StepDialogProps {
  readonly detail: CaseDetail
  readonly target: StepTarget
  readonly onClose: () => void
}

/** Asks for what a step needs, and takes it. */
export function StepDialog({ detail, target, onClose }: StepDialogProps) {
  useFocusBack()
  const { t } = useTranslation()
  const report = useReport()
  const take = useApiCommand('cases.step')
  const decide = useApiCommand('cases.decide')
  const [form, setForm] = useState(() => beginStep(detail, thisMinute()))
  const [isChecked, setIsChecked] = useState(false)
  const [momentProblem, setMomentProblem] = useState<string | null>(null)
  const fields = useRef<HTMLFormElement>(null)
  const missing = isChecked ? missingIn(form, target, detail) : []
  const isPending = take.isPending || decide.isPending

  function onError(error: unknown) {
    const at = error instanceof AppError ? error.fields?.['at'] : undefined
    if (at === 'inFuture' || at === 'beforeOpening' || at === 'beforeLastStep')
      setMomentProblem(t(`cases.moments.${at}`))
    else report(error)
  }
  function submit(event?: FormEvent) {
    event?.preventDefault()
    setIsChecked(true)
    setMomentProblem(null)
    if (isPending || missingIn(form, target, detail).length > 0) return
    if (stopsAtUnreadable(fields.current)) return
    const order = orderOf(form, target)
    const caseId = detail.id
    const settled = { onSuccess: onClose, onError }
    if (order.procedure === 'cases.step') take.mutate({ caseId, step: order.step }, settled)
    else decide.mutate({ caseId, step: order.step }, settled)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // Before the field itself: a list would open.
    event.preventDefault()
    event.stopPropagation()
    submit()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`casePage.steps.${target}.action`)}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form ref={fields} onSubmit={submit} onKeyDownCapture={onKeyDown} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t(`casePage.steps.${target}.help`)}
          </Text>
          <StepFields detail={detail} target={target} form={form} missing={missing} onChange={setForm} />
          <Group grow align="flex-start">
            <DateField
              label={t('casePage.on')}
              value={form.on}
              error={missing.includes('on') ? t('casePage.missing.on') : null}
              onChange={(on) => setForm({ ...form, on })}
            />
            <TextInput
              type="time"
              label={t('casePage.time')}
              value={form.time}
              onChange={(event) => setForm({ ...form, time: event.currentTarget.value })}
            />
          </Group>
          {momentProblem && (
            <Alert color="red" p="xs" role="alert">
              {momentProblem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" {...(target === 'void' && { color: 'red' })} loading={isPending}>
              {t(`casePage.steps.${target}.action`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
