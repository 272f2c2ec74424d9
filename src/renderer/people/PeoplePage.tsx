import { ActionIcon, Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { OperatorTable } from './OperatorTable'
import { WhoIsHere } from './WhoIsHere'

/** Who keys: the names to choose from, and what each has done. Staff see their own figures only. */
export function PeoplePage() {
  const { t } = useTranslation()
  const people = useApiQuery('people.list', {})
  const here = useApiQuery('people.whoIsHere', {})
  return (
    <Page title={t('people.title')} lead={t('people.lead')}>
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

function PeopleList({ people }: { people: Output<'people.list'> }) {
  const { t } = useTranslation()
  const report = useReport()
  const remove = useApiCommand('people.void')
  if (people.length === 0) return <Text c="dimmed">{t('people.empty')}</Text>
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('people.name')}</Table.Th>
          <Table.Th>{t('people.role')}</Table.Th>
          <Table.Th w={90}>{t('people.remove')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ id, name, role }) => (
          <Table.Tr key={id}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{t(`people.roles.${role}`)}</Table.Td>
            <Table.Td>
              <ActionIcon
                variant="default"
                aria-label={t('people.removeOf', { name })}
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
  const add = useApiCommand('people.add')
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
          label={t('people.name')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('people.role')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value === 'owner' ? 'owner' : 'staff')}
          data={(['staff', 'owner'] as const).map((value) => ({
            value,
            label: t(`people.roles.${value}`),
          }))}
        />
        <Button type="submit" loading={add.isPending}>
          {t('people.add')}
        </Button>
      </Group>
    </form>
  )
}
