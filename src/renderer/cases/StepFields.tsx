import { Checkbox, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { caseKinds } from '#shared/cases/kinds'
import {
  Acceptance,
  CaseChannel,
  Decision,
  mostCaseText,
  Offer,
  severityReasons,
  VoidReason,
} from '#shared/cases/steps'
import { AmountField } from '../ui/AmountField'
import { DateField } from '../ui/DateField'
import { LongText } from '../ui/LongText'
import { CauseSelect } from './CauseSelect'
import {
  fieldsOf,
  isCauseRequired,
  isTextRequired,
  type StepField,
  type StepForm,
  type StepTarget,
} from './stepForm'

interface StepFieldsProps {
  readonly detail: CaseDetail
  readonly target: StepTarget
  readonly form: StepForm
  readonly missing: readonly string[]
  readonly onChange: (form: StepForm) => void
}

/** The fields of one step, in their order. */
export function StepFields(props: StepFieldsProps) {
  const field = useStepField(props)
  const { target } = props
  const fields = fieldsOf[target]
  // What has to be written is where the hand begins: the choices before it are made already.
  const first = isTextRequired(target) ? 'text' : fields[0]
  return fields.map((name) => <div key={name}>{field(name, name === first)}</div>)
}

function useStepField({ detail, target, form, missing, onChange }: StepFieldsProps) {
  const { t } = useTranslation()
  const set = (change: Partial<StepForm>) => onChange({ ...form, ...change })
  const errorOf = (name: 'text' | 'body' | 'causeId') =>
    missing.includes(name) ? t(`casePage.missing.${name}`) : null

  return (name: StepField, isFirst: boolean): ReactNode => {
    const focused = { 'data-autofocus': isFirst || undefined }
    switch (name) {
      case 'text':
        return (
          <LongText
            {...focused}
            label={t(`casePage.steps.${target}.text`)}
            required={isTextRequired(target)}
            autosize
            minRows={3}
            maxRows={10}
            most={mostCaseText}
            error={errorOf('text')}
            value={form.text}
            onChange={(text) => set({ text })}
          />
        )
      case 'lesson':
        return (
          <LongText
            label={t('casePage.lesson')}
            autosize
            minRows={1}
            maxRows={10}
            most={mostCaseText}
            value={form.lesson}
            onChange={(lesson) => set({ lesson })}
          />
        )
      case 'channel':
        return (
          <Choice
            isFirst={isFirst}
            label={t('casePage.channel')}
            values={CaseChannel.options}
            value={form.channel}
            wordOf={(channel) => t(`cases.channels.${channel}`)}
            onChange={(channel) => set({ channel })}
          />
        )
      case 'kind':
        return (
          <Choice
            isFirst={isFirst}
            label={t('casePage.kind')}
            values={caseKinds}
            value={form.kind}
            wordOf={(kind) => t(`cases.kinds.${kind}`)}
            onChange={(kind) => set({ kind })}
          />
        )
      case 'severity':
        return (
          <div>
            <Text size="sm" fw={500} mb={4} id="step-severity">
              {t('cases.facts.severity')}
            </Text>
            <SegmentedControl
              aria-labelledby="step-severity"
              value={String(form.severity)}
              onChange={(severity) => set({ severity: Number(severity) })}
              data={(['1', '2', '3'] as const).map((value) => ({
                value,
                label: t(`cases.severities.${value}`),
              }))}
            />
          </div>
        )
      case 'reasons':
        return (
          <Checkbox.Group
            label={t('cases.facts.severityReasons')}
            value={[...form.reasons]}
            onChange={(chosen) =>
              set({ reasons: severityReasons.filter((reason) => chosen.includes(reason)) })
            }
          >
            <Group gap="sm" mt={6}>
              {severityReasons.map((reason) => (
                <Checkbox
                  key={reason}
                  size="xs"
                  value={reason}
                  label={t(`cases.severityReasons.${reason}`)}
                />
              ))}
            </Group>
          </Checkbox.Group>
        )
      case 'offer':
        return (
          <Choice
            isFirst={isFirst}
            label={t('casePage.offer')}
            values={Offer.options}
            value={form.offer}
            wordOf={(offer) => t(`cases.offers.${offer}`)}
            onChange={(offer) => set({ offer })}
          />
        )
      case 'acceptance':
        return (
          <Choice
            isFirst={isFirst}
            label={t('casePage.acceptance')}
            values={Acceptance.options}
            value={form.acceptance}
            wordOf={(acceptance) => t(`cases.acceptances.${acceptance}`)}
            onChange={(acceptance) => set({ acceptance })}
          />
        )
      case 'decision':
        return (
          <Choice
            isFirst={isFirst}
            label={t('casePage.decision')}
            values={Decision.options}
            value={form.decision}
            wordOf={(decision) => t(`cases.decisions.${decision}`)}
            onChange={(decision) => set({ decision })}
          />
        )
      case 'why':
        return (
          <Choice
            isFirst={isFirst}
            label={t('casePage.why')}
            values={VoidReason.options}
            value={form.why}
            wordOf={(why) => t(`cases.voidReasons.${why}`)}
            onChange={(why) => set({ why })}
          />
        )
      case 'cost':
        return <AmountField label={t('casePage.cost')} value={form.cost} onChange={(cost) => set({ cost })} />
      case 'causeId':
        return (
          <CauseSelect
            value={form.causeId}
            isRequired={isCauseRequired(target, detail)}
            error={errorOf('causeId')}
            onChange={(causeId) => set({ causeId })}
          />
        )
      case 'dueOn':
        return (
          <DateField
            label={t('casePage.externalDue')}
            value={form.dueOn}
            onChange={(dueOn) => set({ dueOn })}
          />
        )
      case 'approvedBy':
      case 'body':
      case 'reference':
        return (
          <TextInput
            {...focused}
            label={t(`casePage.${name}`)}
            required={name === 'body'}
            maxLength={name === 'body' ? 120 : 80}
            error={name === 'body' ? errorOf('body') : null}
            value={form[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        )
    }
  }
}

interface ChoiceProps<Value extends string> {
  readonly isFirst: boolean
  readonly label: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly wordOf: (value: Value) => string
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({
  isFirst,
  label,
  values,
  value,
  wordOf,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <Select
      data-autofocus={isFirst || undefined}
      label={label}
      allowDeselect={false}
      data={values.map((one) => ({ value: one, label: wordOf(one) }))}
      value={value}
      onChange={(chosen) => {
        const known = values.find((one) => one === chosen)
        if (known) onChange(known)
      }}
    />
  )
}
