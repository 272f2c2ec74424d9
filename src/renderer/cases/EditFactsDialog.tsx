import { Button, Group, Modal, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { CaseChannel, mostCaseText } from '#shared/cases/steps'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { CustomerPicker } from '../customers/CustomerPicker'
import { DateField } from '../ui/DateField'
import { LongText } from '../ui/LongText'
import { thisMinute } from '../ui/now'
import { stopsAtUnreadable } from '../ui/unreadable'
import { useFocusBack } from '../ui/useFocusBack'
import { CauseSelect } from './CauseSelect'
import { type FormFacts, factsOf, formOf, problemsOf } from './caseForm'
import { KindPicker } from './KindPicker'
import { MoreCaseFields } from './MoreCaseFields'

interface EditFactsDialogProps {
  readonly detail: CaseDetail
  readonly onClose: () => void
}

/** Completes or corrects what is known; the life of the case says what was changed. */
export function EditFactsDialog({ detail, onClose }: EditFactsDialogProps) {
  useFocusBack()
  const { t } = useTranslation()
  const report = useReport()
  const change = useApiCommand('cases.change')
  const [form, setForm] = useState(() => formOf(detail.facts))
  const { facts } = form
  const problems = problemsOf(form, thisMinute())
  const errorOf = (field: (typeof problems)[number]['field']) => {
    const problem = problems.find((one) => one.field === field)
    return problem ? t(`caseForm.problems.${problem.id}`) : null
  }
  const setFacts = (next: Partial<FormFacts>) => setForm({ ...form, facts: { ...facts, ...next } })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (problems.length > 0 || change.isPending || stopsAtUnreadable(event.currentTarget)) return
    change.mutate({ caseId: detail.id, facts: factsOf(form) }, { onSuccess: onClose, onError: report })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('casePage.editTitle')}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <KindPicker value={facts.kind} onChange={(kind) => setFacts({ kind })} />
          <LongText
            label={t('cases.facts.description')}
            required
            autosize
            minRows={2}
            maxRows={8}
            most={mostCaseText}
            error={errorOf('description')}
            value={facts.description}
            onChange={(description) => setFacts({ description })}
          />
          <LongText
            label={t('cases.facts.remedyAsked')}
            autosize
            minRows={1}
            maxRows={8}
            most={mostCaseText}
            value={facts.remedyAsked}
            onChange={(remedyAsked) => setFacts({ remedyAsked })}
          />
          <CustomerPicker value={facts.customerId} onChange={(customerId) => setFacts({ customerId })} />
          <SimpleGrid cols={2} spacing="sm">
            <DateField
              label={t('caseForm.openedOn')}
              value={form.openedOn}
              error={errorOf('openedOn')}
              onChange={(openedOn) => setForm({ ...form, openedOn })}
            />
            <TextInput
              type="time"
              label={t('caseForm.openedTime')}
              error={errorOf('openedTime')}
              value={form.openedTime}
              onChange={(event) => setForm({ ...form, openedTime: event.currentTarget.value })}
            />
            <Select
              label={t('cases.facts.channel')}
              allowDeselect={false}
              data={CaseChannel.options.map((one) => ({ value: one, label: t(`cases.channels.${one}`) }))}
              value={facts.channel}
              onChange={(channel) => channel && setFacts({ channel: CaseChannel.parse(channel) })}
            />
            <CauseSelect value={facts.causeId} onChange={(causeId) => setFacts({ causeId })} />
          </SimpleGrid>
          <MoreCaseFields facts={facts} onChange={(next) => setForm({ ...form, facts: next })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" disabled={problems.length > 0} loading={change.isPending}>
              {t('app.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
