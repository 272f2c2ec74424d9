import { Checkbox, Group, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isDissatisfaction } from '#shared/cases/kinds'
import { severityReasons } from '#shared/cases/steps'
import { CustomerRole } from '#shared/customers/customer'
import { useApiQuery } from '../app/api'
import { CauseClassSelect } from '../moments/CauseClassSelect'
import { MomentSelect } from '../moments/MomentSelect'
import { AmountField } from '../ui/AmountField'
import type { FormFacts } from './caseForm'
import { serviceElements, useElementName } from './elements'

interface MoreCaseFieldsProps {
  readonly facts: FormFacts
  readonly onChange: (facts: FormFacts) => void
  /** False when the form asks for it in another place. */
  readonly hasOfficialNumber?: boolean
}

const dimensions = ['TAN', 'FIA', 'CAP', 'SEG', 'EMP'] as const

/** What can wait until the customer has gone: amounts, tags, severity, who looks after it. */
export function MoreCaseFields({ facts, onChange, hasOfficialNumber = true }: MoreCaseFieldsProps) {
  const { t } = useTranslation()
  const elementName = useElementName()
  const people = useApiQuery('people.list', {}).data ?? []
  const tags = useApiQuery('business.tags', {}).data ?? []
  const set = (change: Partial<FormFacts>) => onChange({ ...facts, ...change })
  const text = (name: 'product' | 'officialNumber' | 'topic', most: number) => (
    <TextInput
      label={t(`cases.facts.${name}`)}
      maxLength={most}
      value={facts[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  const choice = <Value extends string>(
    name: 'role' | 'element' | 'dimension',
    values: readonly Value[],
    label: (value: Value) => string,
  ) => (
    <Select
      label={t(`cases.facts.${name}`)}
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      data={values.map((value) => ({ value, label: label(value) }))}
      value={facts[name]}
      onChange={(value) => set({ [name]: value })}
    />
  )
  const byId = (name: 'placeId' | 'responsibleId', options: readonly { id: number; name: string }[]) => (
    <Select
      label={t(`cases.facts.${name}`)}
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      placeholder={name === 'responsibleId' ? t('cases.owner') : undefined}
      data={options.map((option) => ({ value: String(option.id), label: option.name }))}
      value={facts[name] === null ? null : String(facts[name])}
      onChange={(value) => set({ [name]: value === null ? null : Number(value) })}
    />
  )

  return (
    <>
      <SimpleGrid cols={3} spacing="sm" verticalSpacing="xs">
        {text('product', 120)}
        <AmountField
          label={t('cases.facts.amount')}
          value={facts.amount}
          onChange={(amount) => set({ amount })}
        />
        {hasOfficialNumber && text('officialNumber', 40)}
        {byId('responsibleId', people)}
        {byId(
          'placeId',
          tags.filter(({ kind }) => kind === 'place'),
        )}
        {choice('role', CustomerRole.options, (role) => t(`cases.roles.${role}`))}
        {choice('element', serviceElements, elementName)}
        {choice('dimension', dimensions, (dimension) => t(`surveys.dimensions.${dimension}`))}
        <MomentSelect value={facts.momentId} onChange={(momentId) => set({ momentId })} />
        {isDissatisfaction(facts.kind) && (
          <CauseClassSelect value={facts.causeClass} onChange={(causeClass) => set({ causeClass })} />
        )}
        {text('topic', 80)}
      </SimpleGrid>
      <Checkbox.Group
        mt="sm"
        label={t('caseForm.serious')}
        value={[...facts.severityReasons]}
        onChange={(chosen) => set(severityOf(severityReasons.filter((reason) => chosen.includes(reason))))}
      >
        <Group gap="sm" mt={6}>
          {severityReasons.map((reason) => (
            <Checkbox key={reason} size="xs" value={reason} label={t(`cases.severityReasons.${reason}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}

/** The severity that the reasons give (domain.md §2.2); none without reasons, so that it is assessed later. */
function severityOf(reasons: FormFacts['severityReasons']): Pick<FormFacts, 'severity' | 'severityReasons'> {
  const isGrave = reasons.some((reason) => !['unusable', 'repeated', 'promiseBroken'].includes(reason))
  return { severityReasons: reasons, severity: reasons.length === 0 ? null : isGrave ? 3 : 2 }
}
