import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/people/people.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { FormDialog } from '../ui/FormDialog'
import { RoleSelect } from './RoleSelect'

interface ChangePersonDialogProps {
  readonly person: Person
  readonly onClose: () => void
}

/** Another name, or another role. */
export function ChangePersonDialog({ person, onClose }: ChangePersonDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const change = useApiCommand('people.change')
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState(person.role)
  return (
    <FormDialog
      title={t('people.changeOf', { name: person.name })}
      isPending={change.isPending}
      onSubmit={() => {
        if (name.trim() !== '')
          change.mutate({ id: person.id, name, role }, { onSuccess: onClose, onError: report })
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('people.name')}
        maxLength={60}
        value={name}
        data-autofocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <RoleSelect value={role} onChange={setRole} />
    </FormDialog>
  )
}
