import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRole } from '#shared/people/people.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { RoleSelect } from './RoleSelect'

/** Another name on the list. */
export function AddPerson() {
  const { t } = useTranslation()
  const report = useReport()
  const add = useApiCommand('people.add')
  const [name, setName] = useState('')
  const [role, setRole] = useState<PersonRole>('staff')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        add.mutate({ name, role }, { onSuccess: () => setName(''), onError: report })
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={t('people.name')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleSelect value={role} onChange={setRole} />
        <Button type="submit" loading={add.isPending}>
          {t('people.add')}
        </Button>
      </Group>
    </form>
  )
}
