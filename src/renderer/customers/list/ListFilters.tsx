import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { customerRoles } from '#shared/customers/customer'
import type { CustomerFilter } from '#shared/customers/customers.contract'
import { useApiQuery } from '../../app/api'

interface ListFiltersProps {
  readonly filter: CustomerFilter
  /** Names of the segments by key. */
  readonly segments: ReadonlyMap<string, string>
  readonly onChange: (filter: CustomerFilter) => void
}

const sorts = ['name', 'lastContact', 'lastPurchase', 'newest'] as const

/** What a list of customers is narrowed by; the words first, because they are what one types. */
export function ListFilters({ filter, segments, onChange }: ListFiltersProps) {
  const { t } = useTranslation()
  const tags = useApiQuery('customers.tags', {}).data ?? []
  const all = { value: '', label: t('customers.list.all') }
  const set = (changes: Partial<CustomerFilter>) => onChange({ ...filter, ...changes })
  const consents = { '': null, yes: true, no: false } as const

  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        type="search"
        w={250}
        maxLength={100}
        label={t('customers.list.search')}
        placeholder={t('customers.list.searchExample')}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <NativeSelect
        w={120}
        label={t('customers.list.tag')}
        value={filter.tag ?? ''}
        onChange={(event) => set({ tag: event.currentTarget.value || null })}
        data={[{ value: '', label: t('customers.list.allTags') }, ...tags]}
      />
      <NativeSelect
        w={170}
        label={t('customers.list.segment')}
        value={filter.segment ?? ''}
        onChange={(event) => set({ segment: event.currentTarget.value || null })}
        data={[all, ...[...segments].map(([value, label]) => ({ value, label }))]}
      />
      <NativeSelect
        w={150}
        label={t('customers.list.role')}
        value={filter.role ?? ''}
        onChange={(event) => {
          const role = customerRoles.find((known) => known === event.currentTarget.value) ?? null
          set({ role })
        }}
        data={[all, ...customerRoles.map((value) => ({ value, label: t(`customers.roles.${value}`) }))]}
      />
      <NativeSelect
        w={160}
        label={t('customers.list.consent')}
        value={filter.consent === null ? '' : filter.consent ? 'yes' : 'no'}
        onChange={(event) => {
          const value = event.currentTarget.value
          set({ consent: value === 'yes' || value === 'no' ? consents[value] : null })
        }}
        data={[
          all,
          { value: 'yes', label: t('customers.list.withConsent') },
          { value: 'no', label: t('customers.list.withoutConsent') },
        ]}
      />
      <NativeSelect
        w={150}
        label={t('customers.list.sort')}
        value={filter.sort}
        onChange={(event) =>
          set({ sort: sorts.find((known) => known === event.currentTarget.value) ?? 'name' })
        }
        data={sorts.map((value) => ({ value, label: t(`customers.list.sorts.${value}`) }))}
      />
    </Group>
  )
}
