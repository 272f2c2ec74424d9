import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonRole } from '#shared/people/people.contract'

interface RoleSelectProps {
  readonly value: PersonRole
  readonly onChange: (role: PersonRole) => void
}

/** What somebody may do. */
export function RoleSelect({ value, onChange }: RoleSelectProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      label={t('people.role')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value === 'owner' ? 'owner' : 'staff')}
      data={(['staff', 'owner'] as const).map((role) => ({ value: role, label: t(`people.roles.${role}`) }))}
    />
  )
}
