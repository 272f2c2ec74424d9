import { ActionIcon, Menu, Table, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonAccess } from '#shared/people/people.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useFormat } from '../ui/useFormat'

const ChangePersonDialog = lazy(() =>
  import('./ChangePersonDialog').then((m) => ({ default: m.ChangePersonDialog })),
)
const SetPinDialog = lazy(() => import('./SetPinDialog').then((m) => ({ default: m.SetPinDialog })))
const RemovePinDialog = lazy(() => import('./RemovePinDialog').then((m) => ({ default: m.RemovePinDialog })))

type Dialog = { readonly kind: 'change' | 'setPin' | 'removePin'; readonly person: PersonAccess }

/** Who works here, what each may do, whether they have a PIN, and when they were last here. */
export function PeopleTable({ people }: { people: readonly PersonAccess[] }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  if (people.length === 0) return <Text c="dimmed">{t('people.empty')}</Text>
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.role')}</Table.Th>
            <Table.Th>{t('people.pin')}</Table.Th>
            <Table.Th>{t('people.seen')}</Table.Th>
            <Table.Th w={70}>{t('people.more')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonLine key={person.id} person={person} onOpen={setDialog} />
          ))}
        </Table.Tbody>
      </Table>
      {dialog && (
        <Suspense>
          {dialog.kind === 'change' && <ChangePersonDialog person={dialog.person} onClose={close} />}
          {dialog.kind === 'setPin' && <SetPinDialog person={dialog.person} onClose={close} />}
          {dialog.kind === 'removePin' && <RemovePinDialog person={dialog.person} onClose={close} />}
        </Suspense>
      )}
    </>
  )
}

interface PersonLineProps {
  readonly person: PersonAccess
  readonly onOpen: (dialog: Dialog) => void
}

function PersonLine({ person, onOpen }: PersonLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const remove = useApiCommand('people.void')
  const isProtected = useApiQuery('session.state', {}).data?.isProtected ?? false
  const { id, name, role, hasPin, seenAt } = person
  const needsPin = isProtected && role === 'owner' && !hasPin
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{t(`people.roles.${role}`)}</Table.Td>
      <Table.Td>{t(hasPin ? 'people.hasPin' : needsPin ? 'people.needsPin' : 'people.noPin')}</Table.Td>
      <Table.Td>{seenAt === null ? format.date(null) : format.dateTime(seenAt)}</Table.Td>
      <Table.Td>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t('people.moreOf', { name })}>
              <IconDots size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onOpen({ kind: 'change', person })}>{t('people.change')}</Menu.Item>
            {(isProtected || role === 'owner') && (
              <Menu.Item onClick={() => onOpen({ kind: 'setPin', person })}>
                {t(hasPin ? 'people.changePin' : 'people.setPin')}
              </Menu.Item>
            )}
            {hasPin && (
              <Menu.Item onClick={() => onOpen({ kind: 'removePin', person })}>
                {t('people.removePin')}
              </Menu.Item>
            )}
            <Menu.Item color="red" onClick={() => remove.mutate({ id }, { onError: report })}>
              {t('people.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Table.Td>
    </Table.Tr>
  )
}
