import { ActionIcon, Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { WhoIsHere } from '../responses/verify/WhoIsHere'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { OperatorTable } from './OperatorTable'

/** Who keys: the names to choose from, and what each has done. Staff see their own figures only. */
export function PeoplePage() {
  const { t } = useTranslation()
  const people = useApiQuery('business.people', {})
  const here = useApiQuery('business.whoIsHere', {})
  return (
    <Page title={t('verification.people.title')} lead={t('verification.people.lead')}>
      <Stack>
        <section className="surface surface-pad">
          <Stack gap="md">
            <WhoIsHere />
            {here.data?.role === 'owner' && (
              <>
                <QueryState query={people}>{(list) => <PeopleList people={list} />}</QueryState>
                <AddPerson />
              </>
            )}
          </Stack>
        </section>
        <OperatorTable />
      </Stack>
    </Page>
  )
}

function PeopleList({ people }: { people: Output<'business.people'> }) {
  const { t } = useTranslation()
  const report = useReport()
  const remove = useApiCommand('business.voidPerson')
  if (people.length === 0) return <Text c="dimmed">{t('verification.people.empty')}</Text>
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('verification.people.name')}</Table.Th>
          <Table.Th>{t('verification.people.role')}</Table.Th>
          <Table.Th w={90}>{t('verification.people.remove')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ id, name, role }) => (
          <Table.Tr key={id}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{t(`verification.people.roles.${role}`)}</Table.Td>
            <Table.Td>
              <ActionIcon
                variant="default"
                aria-label={t('verification.people.removeOf', { name })}
                onClick={() => remove.mutate({ id }, { onError: report })}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function AddPerson() {
  const { t } = useTranslation()
  const report = useReport()
  const add = useApiCommand('business.addPerson')
  const [name, setName] = useState('')
  const [role, setRole] = useState<'staff' | 'owner'>('staff')
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
          label={t('verification.people.name')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('verification.people.role')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value === 'owner' ? 'owner' : 'staff')}
          data={(['staff', 'owner'] as const).map((value) => ({
            value,
            label: t(`verification.people.roles.${value}`),
          }))}
        />
        <Button type="submit" loading={add.isPending}>
          {t('verification.people.add')}
        </Button>
      </Group>
    </form>
  )
}
