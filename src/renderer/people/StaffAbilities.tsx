import { Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'
import { useDeedName } from '../history/useDeedName'
import { QueryState } from '../ui/QueryState'
import { type Abilities, abilitiesOf } from './abilities'

/** What staff see and do: read from the roles that the app holds to, so that it is never another story. */
export function StaffAbilities() {
  const { t } = useTranslation()
  const deeds = useApiQuery('people.staffDeeds', {})
  return (
    <section className="surface surface-pad">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('people.abilities')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('people.abilitiesText')}
        </Text>
        <QueryState query={deeds}>
          {(names) => (
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('people.section')}</Table.Th>
                  <Table.Th>{t('people.opens')}</Table.Th>
                  <Table.Th>{t('people.does')}</Table.Th>
                  <Table.Th>{t('people.ownerOnly')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {abilitiesOf(names).map((abilities) => (
                  <SectionLine key={abilities.section.key} abilities={abilities} />
                ))}
              </Table.Tbody>
            </Table>
          )}
        </QueryState>
      </Stack>
    </section>
  )
}

function SectionLine({ abilities }: { abilities: Abilities }) {
  const { t } = useTranslation()
  const nameOf = useDeedName()
  const { section, open, closed, deeds } = abilities
  const listed = (names: readonly string[]) => names.join(', ') || '—'
  return (
    <Table.Tr>
      <Table.Th scope="row">{t(section.label)}</Table.Th>
      <Table.Td>{listed(open.map(({ label }) => t(label)))}</Table.Td>
      <Table.Td>
        {deeds.length === 0 ? (
          '—'
        ) : (
          <details>
            <summary>{t('people.deeds', { count: deeds.length })}</summary>
            <Text size="sm">{listed(deeds.map((name) => nameOf(name)))}</Text>
          </details>
        )}
      </Table.Td>
      <Table.Td>{listed(closed.map(({ label }) => t(label)))}</Table.Td>
    </Table.Tr>
  )
}
