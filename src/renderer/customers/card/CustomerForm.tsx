import { Checkbox, Fieldset, Group, Stack, TagsInput, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Customer, consentWays, customerRoles, mayContact } from '#shared/customers/customer'
import { useApiQuery } from '../../app/api'
import { DateField } from '../../ui/DateField'
import { CustomerPicker } from '../CustomerPicker'
import { useKeptDraft } from './useKeptDraft'

const texts = [
  ['name', 120],
  ['preferredName', 60],
  ['phone', 40],
  ['email', 200],
  ['document', 40],
] as const

/** Everything that is written about a customer; each field is saved when it is left. */
export function CustomerForm({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const { draft, state, change, save } = useKeptDraft(customer)
  const tags = useApiQuery('customers.tags', {}).data ?? []
  const isNameless = draft.name.trim() === '' && !/\d/.test(draft.phone)

  return (
    // Whatever field is left, what was typed in it is kept.
    <section className="surface surface-pad" aria-labelledby="details" onBlur={() => save()}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="details">
          {t('customers.card.details')}
        </Title>
        <Text size="xs" c="dimmed" role="status">
          {state === 'saving' && t('customers.card.saving')}
          {state === 'kept' && t('customers.card.saved')}
        </Text>
      </Group>
      <Stack gap="sm">
        {texts.map(([name, maxLength]) => (
          <TextInput
            key={name}
            label={t(`customers.fields.${name}`)}
            {...(name === 'document' ? { description: t('customers.fields.documentHelp') } : {})}
            maxLength={maxLength}
            value={draft[name]}
            error={name === 'name' && isNameless && t('customers.fields.nameOrPhone')}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') save()
            }}
          />
        ))}
        <Fieldset legend={t('customers.consent.title')}>
          <Group gap="md">
            {consentWays.map((way) => (
              <Checkbox
                key={way}
                label={t(`customers.consent.${way}`)}
                checked={draft.consent[way]}
                onChange={(event) =>
                  save({ consent: { ...draft.consent, [way]: event.currentTarget.checked } })
                }
              />
            ))}
          </Group>
          <Text size="xs" c="dimmed" my={6}>
            {t(mayContact(draft.consent) ? 'customers.consent.nobodyKnows' : 'customers.consent.none')}
          </Text>
          <Group grow align="flex-start" gap="sm">
            <DateField
              label={t('customers.consent.on')}
              value={draft.consent.on}
              onChange={(on) => change({ consent: { ...draft.consent, on } })}
            />
            <TextInput
              label={t('customers.consent.how')}
              placeholder={t('customers.consent.howExample')}
              maxLength={200}
              value={draft.consent.how}
              onChange={(event) => change({ consent: { ...draft.consent, how: event.currentTarget.value } })}
            />
          </Group>
        </Fieldset>
        <Checkbox.Group
          label={t('customers.fields.roles')}
          value={draft.roles}
          onChange={(chosen) => save({ roles: customerRoles.filter((role) => chosen.includes(role)) })}
        >
          <Stack gap={6} mt={4}>
            {customerRoles.map((role) => (
              <Checkbox
                key={role}
                value={role}
                label={`${t(`customers.roles.${role}`)}: ${t(`customers.rolesHelp.${role}`)}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <TagsInput
          label={t('customers.fields.tags')}
          placeholder={draft.tags.length === 0 ? t('customers.fields.tagsHelp') : ''}
          maxTags={20}
          maxLength={40}
          data={tags}
          value={draft.tags}
          onChange={(chosen) => save({ tags: chosen })}
        />
        <DateField
          label={t('customers.fields.birthday')}
          value={draft.birthday}
          onChange={(birthday) => change({ birthday })}
        />
        <TextInput
          label={t('customers.fields.source')}
          placeholder={t('customers.fields.sourceExample')}
          maxLength={80}
          value={draft.source}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <CustomerPicker
          label={t('customers.fields.referredBy')}
          value={draft.referredById}
          onChange={(referredById) =>
            save({ referredById: referredById === customer.id ? null : referredById })
          }
        />
        <Textarea
          label={t('customers.fields.notes')}
          autosize
          minRows={3}
          maxLength={4000}
          value={draft.notes}
          onChange={(event) => change({ notes: event.currentTarget.value })}
        />
      </Stack>
    </section>
  )
}
