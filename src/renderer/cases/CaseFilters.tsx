import { Button, Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CaseKindSchema } from '#shared/cases/caseFile'
import { CaseRole } from '#shared/cases/caseLines'
import { caseKinds } from '#shared/cases/kinds'
import { type CaseListChoice, casePeriods } from '#shared/cases/savedFilters.contract'
import { useApiQuery } from '../app/api'
import { useWhoOptions } from '../customers/useWhoNames'
import { isNarrowed } from './useCaseListChoice'

interface CaseFiltersProps {
  readonly choice: CaseListChoice
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onChoose: (change: Partial<CaseListChoice>) => void
  readonly onClear: () => void
}

const OWNER = 'owner'

/** What narrows the register. */
export function CaseFilters({ choice, typed, onType, onChoose, onClear }: CaseFiltersProps) {
  const { t } = useTranslation()
  const people = useApiQuery('people.list', {}).data ?? []
  const causes = useApiQuery('cases.causes', {}).data ?? []
  const clearable = { clearable: true, clearButtonProps: { 'aria-label': t('app.remove') } } as const
  const { kind, responsibleId, causeId, period, role, segment } = choice
  const roles = useWhoOptions('role')
  const segments = useWhoOptions('segment')
  return (
    <Group align="flex-end" gap="xs" mb="sm">
      <TextInput
        className="case-search"
        label={t('cases.list.search')}
        placeholder={t('cases.list.searchPlaceholder')}
        value={typed}
        maxLength={100}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Select
        w={140}
        label={t('cases.facts.kind')}
        placeholder={t('cases.list.allKinds')}
        {...clearable}
        data={caseKinds.map((one) => ({ value: one, label: t(`cases.kinds.${one}`) }))}
        value={kind}
        onChange={(value) => onChoose({ kind: CaseKindSchema.safeParse(value).data ?? null })}
      />
      <Select
        w={150}
        label={t('cases.facts.causeId')}
        placeholder={t('cases.list.anyCause')}
        searchable
        {...clearable}
        data={causes.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={causeId === null ? null : String(causeId)}
        onChange={(value) => onChoose({ causeId: value === null ? null : Number(value) })}
      />
      <Select
        w={140}
        label={t('cases.facts.responsibleId')}
        placeholder={t('cases.list.anyone')}
        {...clearable}
        data={[
          { value: OWNER, label: t('cases.owner') },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={responsibleId === null ? null : String(responsibleId)}
        onChange={(value) =>
          onChoose({ responsibleId: value === null ? null : value === OWNER ? OWNER : Number(value) })
        }
      />
      <Select
        w={150}
        label={t('cases.list.period')}
        placeholder={t('cases.list.anyTime')}
        {...clearable}
        data={casePeriods.map((one) => ({ value: one, label: t(`cases.list.periods.${one}`) }))}
        value={period}
        onChange={(value) => onChoose({ period: casePeriods.find((one) => one === value) ?? null })}
      />
      <Select
        w={140}
        label={t('who.role')}
        placeholder={t('cases.list.anyone')}
        {...clearable}
        data={[...roles]}
        value={role}
        onChange={(value) => onChoose({ role: CaseRole.safeParse(value).data ?? null })}
      />
      <Select
        w={140}
        label={t('who.segment')}
        placeholder={t('cases.list.anyone')}
        {...clearable}
        data={[...segments]}
        value={segment}
        onChange={(value) => onChoose({ segment: value })}
      />
      {(isNarrowed(choice) || typed !== '') && (
        <Button
          variant="subtle"
          onClick={() => {
            onType('')
            onClear()
          }}
        >
          {t('cases.list.clear')}
        </Button>
      )}
    </Group>
  )
}
