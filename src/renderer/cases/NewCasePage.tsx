import {
  Alert,
  Button,
  Group,
  Kbd,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isDissatisfaction } from '#shared/cases/kinds'
import { CaseChannel } from '#shared/cases/steps'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { CustomerPicker } from '../customers/CustomerPicker'
import { useTell } from '../surveys/useTell'
import { DateField } from '../ui/DateField'
import { thisMinute } from '../ui/now'
import { Page } from '../ui/Page'
import { CauseSelect } from './CauseSelect'
import './cases.css'
import { type CaseForm, type FormFacts, type FormProblem, problemsOf, registrationOf } from './caseForm'
import { KindPicker } from './KindPicker'
import { MoreCaseFields } from './MoreCaseFields'
import { SettlementFields } from './SettlementFields'
import { useCaseDraft } from './useCaseDraft'

/** Enters what a customer says, with the customer in front: everything that can wait is folded away. */
export function NewCasePage() {
  const { t } = useTranslation()
  const { form, isResumed, change, clear } = useCaseDraft()
  return (
    <Page title={t('cases.new')} lead={t('caseForm.lead')}>
      {isResumed && (
        <Alert color="yellow" p="xs" mb="sm">
          <Group justify="space-between">
            {t('caseForm.resumed')}
            <Button size="xs" variant="default" onClick={() => clear('inPerson')}>
              {t('caseForm.startAnew')}
            </Button>
          </Group>
        </Alert>
      )}
      {form && <RegistrationForm form={form} onChange={change} onClear={clear} />}
    </Page>
  )
}

interface RegistrationFormProps {
  readonly form: CaseForm
  readonly onChange: (form: CaseForm) => void
  readonly onClear: (channel: FormFacts['channel']) => void
}

function RegistrationForm({ form, onChange, onClear }: RegistrationFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const [, goTo] = useLocation()
  const register = useApiCommand('cases.register')
  const [isChecked, setIsChecked] = useState(false)
  const [isMoreOpen, setIsMoreOpen] = useState(false)
  const { facts } = form
  const problems = isChecked ? problemsOf(form, thisMinute()) : []
  const errorOf = (field: FormProblem['field']) => {
    const problem = problems.find((one) => one.field === field)
    return problem ? t(`caseForm.problems.${problem.id}`) : null
  }
  const setFacts = (next: Partial<FormFacts>) => onChange({ ...form, facts: { ...facts, ...next } })

  function submit(event?: FormEvent) {
    event?.preventDefault()
    if (register.isPending) return
    setIsChecked(true)
    const now = thisMinute()
    const [first] = problemsOf(form, now)
    if (first) {
      document.getElementById(fieldIds[first.field])?.focus()
      return
    }
    register.mutate(registrationOf(form, now), {
      onSuccess: ({ caseId, number }) => {
        onClear(facts.channel)
        tell({ message: t('caseForm.registered', { number }) })
        goTo(`/cases/${caseId}`)
      },
      onError: report,
    })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <Stack gap="md">
        <section className="surface surface-pad">
          <Stack gap="sm">
            <KindPicker value={facts.kind} onChange={(kind) => setFacts({ kind })} />
            <Textarea
              id={fieldIds.description}
              label={t('cases.facts.description')}
              required
              autosize
              minRows={3}
              maxRows={10}
              maxLength={8000}
              data-autofocus
              autoFocus
              error={errorOf('description')}
              value={facts.description}
              onChange={(event) => setFacts({ description: event.currentTarget.value })}
            />
            <Textarea
              label={t('cases.facts.remedyAsked')}
              autosize
              minRows={1}
              maxRows={5}
              maxLength={8000}
              value={facts.remedyAsked}
              onChange={(event) => setFacts({ remedyAsked: event.currentTarget.value })}
            />
            <CustomerPicker value={facts.customerId} onChange={(customerId) => setFacts({ customerId })} />
            {facts.customerId === null && (
              <Text size="xs" c="dimmed">
                {t('caseForm.anonymousHelp')}
              </Text>
            )}
          </Stack>
        </section>
        <section className="surface surface-pad">
          <Text size="sm" fw={500} id="case-channel" mb={4}>
            {t('cases.facts.channel')}
          </Text>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-labelledby="case-channel"
            value={facts.channel}
            onChange={(channel) => setFacts({ channel: CaseChannel.parse(channel) })}
            data={CaseChannel.options.map((channel) => ({
              value: channel,
              label: t(`cases.channels.${channel}`),
            }))}
          />
          <SimpleGrid cols={3} spacing="sm" mt="sm">
            <DateField
              id={fieldIds.openedOn}
              label={t('caseForm.openedOn')}
              required
              value={form.openedOn}
              error={errorOf('openedOn')}
              onChange={(openedOn) => onChange({ ...form, openedOn })}
            />
            <TextInput
              id={fieldIds.openedTime}
              type="time"
              label={t('caseForm.openedTime')}
              error={errorOf('openedTime')}
              value={form.openedTime}
              onChange={(event) => onChange({ ...form, openedTime: event.currentTarget.value })}
            />
            <CauseSelect
              id={fieldIds.causeId}
              value={facts.causeId}
              onChange={(causeId) => setFacts({ causeId })}
              isRequired={form.settlement !== null && isDissatisfaction(facts.kind)}
              error={errorOf('causeId')}
            />
          </SimpleGrid>
        </section>
        <section className="surface surface-pad">
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isMoreOpen}
            onClick={() => setIsMoreOpen(!isMoreOpen)}
          >
            {t(isMoreOpen ? 'caseForm.less' : 'caseForm.more')}
          </Button>
          {isMoreOpen && (
            <MoreCaseFields facts={facts} onChange={(next) => onChange({ ...form, facts: next })} />
          )}
        </section>
        <section className="surface surface-pad">
          <SettlementFields
            value={form.settlement}
            onChange={(settlement) => onChange({ ...form, settlement })}
            error={errorOf('answer')}
          />
        </section>
        <Group justify="flex-end">
          <Text size="xs" c="dimmed">
            <Kbd>{t('caseForm.saveKey')}</Kbd>
          </Text>
          <Button variant="default" onClick={() => goTo('/cases')}>
            {t('caseForm.later')}
          </Button>
          <Button type="submit" loading={register.isPending}>
            {t('caseForm.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const fieldIds: Readonly<Record<FormProblem['field'], string>> = {
  description: 'case-description',
  openedOn: 'case-opened-on',
  openedTime: 'case-opened-time',
  answer: 'case-answer',
  causeId: 'case-cause',
}
