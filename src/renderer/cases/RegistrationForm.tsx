import { Alert, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ClipboardEvent, type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDissatisfaction } from '#shared/cases/kinds'
import { CaseChannel, mostCaseText } from '#shared/cases/steps'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { CustomerPicker } from '../customers/CustomerPicker'
import { DateField } from '../ui/DateField'
import { LongText } from '../ui/LongText'
import { thisMinute } from '../ui/now'
import { stopsAtUnreadable } from '../ui/unreadable'
import { CauseSelect } from './CauseSelect'
import { CustomerCases } from './CustomerCases'
import { type CaseForm, type FormFacts, type FormProblem, problemsOf, registrationOf } from './caseForm'
import { DraftFiles } from './DraftFiles'
import { focusKind, KindPicker } from './KindPicker'
import { MoreCaseFields } from './MoreCaseFields'
import { RegistrationBar } from './RegistrationBar'
import { SettlementFields } from './SettlementFields'
import { useDraftFiles } from './useDraftFiles'

interface RegistrationFormProps {
  readonly form: CaseForm
  readonly onChange: (form: CaseForm) => void
  readonly onRegistered: (
    form: CaseForm,
    made: { caseId: number; number: string },
    /** The same letter says another thing. */
    isAnother: boolean,
  ) => void
  readonly onLater: () => void
}

/** The fields of a registration in the order in which a customer tells them. */
export function RegistrationForm({ form, onChange, onRegistered, onLater }: RegistrationFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const register = useApiCommand('cases.register')
  const [isChecked, setIsChecked] = useState(false)
  const [isMoreOpen, setIsMoreOpen] = useState(false)
  const { take, takeDropped, choose, keepWhole } = useDraftFiles(form, onChange)
  const fields = useRef<HTMLFormElement>(null)
  const { facts } = form
  const problems = isChecked ? problemsOf(form, thisMinute()) : []
  const errorOf = (field: FormProblem['field']) => {
    const problem = problems.find((one) => one.field === field)
    return problem ? t(`caseForm.problems.${problem.id}`) : null
  }
  const setFacts = (next: Partial<FormFacts>) => onChange({ ...form, facts: { ...facts, ...next } })

  // What is half written goes on in its words; an empty form begins with what it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the form comes.
  useEffect(() => {
    if (facts.description === '') focusKind()
    else focusEnd(fieldIds.description)
  }, [])

  function submit(isAnother: boolean) {
    if (register.isPending) return
    setIsChecked(true)
    const now = thisMinute()
    const [first] = problemsOf(form, now)
    if (first) {
      document.getElementById(fieldIds[first.field])?.focus()
      return
    }
    if (stopsAtUnreadable(fields.current)) return
    register.mutate(registrationOf(form, now), {
      onSuccess: (made) => onRegistered(form, made, isAnother),
      onError: report,
    })
  }
  // Wherever the focus is, also when the field that had it is gone; who made something with Enter is not sent on.
  const sendUnlessTaken = (isAnother: boolean) => (event: globalThis.KeyboardEvent) => {
    if (!event.defaultPrevented) submit(isAnother)
  }
  useHotkeys(
    [
      ['mod+Enter', sendUnlessTaken(false), { preventDefault: false }],
      ['mod+shift+Enter', sendUnlessTaken(true), { preventDefault: false }],
    ],
    [],
  )
  function onPaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    takeDropped(event.dataTransfer)
  }
  function chooseCustomer(customerId: number | null) {
    setFacts({ customerId })
    // The field that was written in goes: the hand goes on to the next.
    if (customerId !== null) setTimeout(focusChannel)
  }

  const toggleMore = () => {
    // What was typed and cannot be read would go with its field.
    if (isMoreOpen && stopsAtUnreadable(fields.current)) return
    setIsMoreOpen(!isMoreOpen)
  }

  return (
    <form
      ref={fields}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit(false)
      }}
      onPaste={onPaste}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      noValidate
    >
      <Stack gap="sm">
        {form.link && (
          <Alert p="xs" color="teal">
            <Group justify="space-between">
              {t(form.link.kind === 'sameLetter' ? 'caseForm.link.sameLetter' : 'caseForm.link.continues', {
                number: form.link.number,
              })}
              <Button size="xs" variant="default" onClick={() => onChange({ ...form, link: null })}>
                {t('caseForm.link.remove')}
              </Button>
            </Group>
          </Alert>
        )}
        <section className="surface surface-pad">
          <Stack gap="sm">
            <KindPicker
              isFirst
              value={facts.kind}
              onChange={(kind) => setFacts({ kind })}
              onKeyed={() => focusEnd(fieldIds.description)}
            />
            <LongText
              id={fieldIds.description}
              label={t('cases.facts.description')}
              required
              autosize
              minRows={3}
              maxRows={10}
              most={mostCaseText}
              onKeepWhole={keepWhole}
              error={errorOf('description')}
              value={facts.description}
              onChange={(description) => setFacts({ description })}
            />
            {facts.kind !== 'compliment' && (
              <LongText
                label={t('cases.facts.remedyAsked')}
                autosize
                minRows={1}
                maxRows={5}
                most={mostCaseText}
                value={facts.remedyAsked}
                onChange={(remedyAsked) => setFacts({ remedyAsked })}
              />
            )}
            <CustomerPicker value={facts.customerId} onChange={chooseCustomer} />
            {facts.customerId === null ? (
              <Text size="xs" c="dimmed">
                {t('caseForm.anonymousHelp')}
              </Text>
            ) : (
              <CustomerCases customerId={facts.customerId} />
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
            id="case-channel-field"
            aria-labelledby="case-channel"
            value={facts.channel}
            onChange={(channel) => setFacts({ channel: CaseChannel.parse(channel) })}
            data={CaseChannel.options.map((channel) => ({
              value: channel,
              label: t(`cases.channels.${channel}`),
            }))}
          />
          <div className="case-fields">
            {facts.channel === 'officialSheet' && (
              <TextInput
                label={t('cases.facts.officialNumber')}
                maxLength={40}
                value={facts.officialNumber}
                onChange={(event) => setFacts({ officialNumber: event.currentTarget.value })}
              />
            )}
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
          </div>
        </section>
        <section className="surface surface-pad">
          <SettlementFields
            value={form.settlement}
            onChange={(settlement) => onChange({ ...form, settlement })}
            error={errorOf('answer')}
          />
        </section>
        <section className="surface surface-pad">
          <Button variant="subtle" size="compact-sm" aria-expanded={isMoreOpen} onClick={toggleMore}>
            {t(isMoreOpen ? 'caseForm.less' : 'caseForm.more')}
          </Button>
          {isMoreOpen && (
            <MoreCaseFields
              facts={facts}
              hasOfficialNumber={facts.channel !== 'officialSheet'}
              onChange={(next) => onChange({ ...form, facts: next })}
            />
          )}
        </section>
        <DraftFiles
          files={form.files}
          onRemove={(gone) => onChange({ ...form, files: form.files.filter((file) => file !== gone) })}
        />
      </Stack>
      <RegistrationBar
        isPending={register.isPending}
        onAttach={choose}
        onAnother={() => submit(true)}
        onLater={onLater}
      />
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

/** Puts the cursor behind what is written. */
function focusEnd(id: string): void {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLTextAreaElement)) return
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
}

function focusChannel(): void {
  document.querySelector<HTMLElement>('#case-channel-field input:checked')?.focus()
}
