import { ActionIcon, Button, Group, Menu, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cause } from '#shared/cases/cases.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { CauseClassSelect } from '../moments/CauseClassSelect'
import { serviceElements, useElementName } from './elements'

/** The causes of the house: named, put with an element of service, made one, taken off the list. */
export function CausesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const causes = useApiQuery('cases.causes', {}).data ?? []
  const add = useApiCommand('cases.addCause')
  const [name, setName] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '' || add.isPending) return
    add.mutate({ name }, { onSuccess: () => setName(''), onError: report })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cases.causes.title')}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('cases.causes.help')}
      </Text>
      <Stack gap={6}>
        {causes.map((cause) => (
          <CauseRow
            key={`${cause.id} ${cause.name} ${cause.element} ${cause.causeClass}`}
            cause={cause}
            causes={causes}
          />
        ))}
      </Stack>
      <form onSubmit={submit}>
        <Group mt="md" align="flex-end">
          <TextInput
            label={t('cases.causes.new')}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <Button type="submit" disabled={name.trim() === ''} loading={add.isPending}>
            {t('cases.causes.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function CauseRow({ cause, causes }: { cause: Cause; causes: readonly Cause[] }) {
  const { t } = useTranslation()
  const report = useReport()
  const elementName = useElementName()
  const change = useApiCommand('cases.changeCause')
  const remove = useApiCommand('cases.voidCause')
  const merge = useApiCommand('cases.mergeCauses')
  const [name, setName] = useState(cause.name)
  const others = causes.filter(({ id }) => id !== cause.id)

  function keep(next: Partial<Cause>) {
    const changed = { ...cause, name: name.trim() || cause.name, ...next }
    const { name: known, element, causeClass } = cause
    if (changed.name === known && changed.element === element && changed.causeClass === causeClass) return
    const onError = (error: unknown) => {
      setName(cause.name)
      report(error)
    }
    change.mutate(changed, { onError })
  }

  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        size="xs"
        aria-label={t('cases.causes.nameOf', { name: cause.name })}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => keep({})}
        onKeyDown={(event) => event.key === 'Enter' && keep({})}
        style={{ flex: 1 }}
      />
      <Select
        size="xs"
        w={210}
        aria-label={t('cases.causes.elementOf', { name: cause.name })}
        placeholder={t('cases.causes.noElement')}
        clearable
        clearButtonProps={{ 'aria-label': t('app.remove') }}
        data={serviceElements.map((element) => ({ value: element, label: elementName(element) }))}
        value={cause.element}
        onChange={(element) => keep({ element })}
      />
      <CauseClassSelect
        size="xs"
        isLabelHidden
        value={cause.causeClass}
        onChange={(causeClass) => keep({ causeClass })}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('cases.causes.more', { name: cause.name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={300} style={{ overflowY: 'auto' }}>
          {others.length > 0 && <Menu.Label>{t('cases.causes.merge')}</Menu.Label>}
          {others.map(({ id, name: kept }) => (
            <Menu.Item
              key={id}
              onClick={() => merge.mutate({ goneId: cause.id, keptId: id }, { onError: report })}
            >
              {kept}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => remove.mutate({ id: cause.id }, { onError: report })}>
            {t('cases.causes.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
