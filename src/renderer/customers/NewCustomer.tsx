import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

interface NewCustomerProps {
  /** What was being looked for: a name, a phone or an e-mail. */
  readonly typed: string
  readonly onMade: (id: number) => void
  readonly onCancel: () => void
}

/** A customer made on the spot, with a name or a phone and nothing else needed. No form: it stands inside of others. */
export function NewCustomer({ typed, onMade, onCancel }: NewCustomerProps) {
  const { t } = useTranslation()
  const report = useReport()
  const create = useApiCommand('customers.create')
  const [draft, setDraft] = useState(() => beginWith(typed))
  const canCreate = draft.name.trim() !== '' || /\d/.test(draft.phone)

  function make() {
    if (canCreate && !create.isPending) {
      create.mutate(draft, { onSuccess: ({ id }) => onMade(id), onError: report })
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    make()
  }
  const field = (name: 'name' | 'phone' | 'email') => ({
    label: t(`customers.fields.${name}`),
    value: draft[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  })

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put its legend where the label of the field was.
    <div
      className="customer-new"
      role="group"
      aria-label={t('customers.picker.createNew')}
      onKeyDown={onKeyDown}
    >
      <SimpleGrid cols={3} spacing="sm">
        <TextInput {...field('name')} maxLength={120} data-autofocus autoFocus />
        <TextInput {...field('phone')} maxLength={40} inputMode="tel" />
        <TextInput {...field('email')} maxLength={200} inputMode="email" />
      </SimpleGrid>
      <Known phone={draft.phone} email={draft.email} onUse={onMade} />
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={make} disabled={!canCreate} loading={create.isPending}>
          {t('app.create')}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        {!canCreate && (
          <Text size="xs" c="dimmed">
            {t('customers.fields.nameOrPhone')}
          </Text>
        )}
      </Group>
    </div>
  )
}

/** Who already has the phone or the e-mail being typed: it is probably the same person. */
function Known({ phone, email, onUse }: { phone: string; email: string; onUse: (id: number) => void }) {
  const { t } = useTranslation()
  const written = phone.replace(/\D/g, '').length >= 6 ? phone : email.includes('@') ? email : ''
  const [looked] = useDebouncedValue(written.trim(), 200)
  const known = useApiQuery('customers.find', looked === '' ? null : { text: looked, limit: 3 }).data ?? []
  if (looked === '' || known.length === 0) return null
  return (
    <Group gap="xs" mt="xs" role="status">
      <Text size="sm">{t('customers.picker.known')}</Text>
      {known.map(({ id, name }) => (
        <Button key={id} size="compact-sm" variant="light" onClick={() => onUse(id)}>
          {t('customers.picker.use', { name })}
        </Button>
      ))}
    </Group>
  )
}

function beginWith(typed: string): { name: string; phone: string; email: string } {
  const nothing = { name: '', phone: '', email: '' }
  if (typed.includes('@') && !typed.includes(' ')) return { ...nothing, email: typed }
  if (/^[\d\s+().\-/]+$/.test(typed) && /\d/.test(typed)) return { ...nothing, phone: typed }
  return { ...nothing, name: typed }
}
