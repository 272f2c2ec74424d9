import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { AddPerson } from './AddPerson'
import { LockSection } from './LockSection'
import { OperatorTable } from './OperatorTable'
import { OwnPin } from './OwnPin'
import { PeopleTable } from './PeopleTable'
import { StaffAbilities } from './StaffAbilities'
import { useIsOwner } from './useIsOwner'
import { WhoIsHere } from './WhoIsHere'

/** Who works here, what each may do, and the lock. Staff see themselves only. */
export function PeoplePage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner()
  return (
    <Page title={t('people.title')} lead={t('people.lead')}>
      <Stack>
        <section className="surface surface-pad">
          <Stack gap="md">
            <WhoIsHere />
            {isOwner === false && <OwnPin />}
            {isOwner && <OwnersList />}
          </Stack>
        </section>
        {isOwner && <LockSection />}
        {isOwner && <StaffAbilities />}
        <OperatorTable />
      </Stack>
    </Page>
  )
}

function OwnersList() {
  const people = useApiQuery('people.access', {})
  return (
    <>
      <QueryState query={people}>{(list) => <PeopleTable people={list} />}</QueryState>
      <AddPerson />
    </>
  )
}
