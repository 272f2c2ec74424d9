import { Anchor, Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import '../checklists/checklists.css'
import { useStart } from '../checklists/useStart'
import { DueBadge } from '../ui/DueBadge'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'

type Read = Output<'appraisals.people'>

/** The people of the business by the alphabet, never by a score (domain.md §1.20). */
export function AppraisalsPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner() === true
  const found = useApiQuery('appraisals.people', {})
  const start = useStart('appraisal')
  return (
    <Page title={t('appraisals.title')} lead={t(isOwner ? 'appraisals.lead' : 'appraisals.leadMine')}>
      <QueryState query={found}>
        {(read) =>
          read.checklist === null ? (
            <EmptyState
              title={t('appraisals.none')}
              text={t(isOwner ? 'appraisals.noneText' : 'appraisals.noneStaff')}
              action={
                isOwner && (
                  <Button loading={start.isPending} onClick={() => start.begin(() => undefined)}>
                    {t('appraisals.start')}
                  </Button>
                )
              }
            />
          ) : (
            <Stack gap="md">
              {isOwner && (
                <Group gap="xs">
                  <Button
                    component={Link}
                    href={`/appraisals/checklists/${read.checklist.id}/print`}
                    variant="default"
                  >
                    {t('appraisals.print')}
                  </Button>
                  <Button
                    component={Link}
                    href={`/appraisals/checklists/${read.checklist.id}/edit`}
                    variant="subtle"
                  >
                    {t('appraisals.editList')}
                  </Button>
                </Group>
              )}
              <People people={read.people} isOwner={isOwner} />
            </Stack>
          )
        }
      </QueryState>
    </Page>
  )
}

function People({ people, isOwner }: { readonly people: Read['people']; readonly isOwner: boolean }) {
  const { t, i18n } = useTranslation()
  const { date } = useFormat()
  if (people.length === 0)
    return (
      <EmptyState
        title={t('appraisals.noPeople')}
        text={t(isOwner ? 'appraisals.noPeopleText' : 'appraisals.notYou')}
        action={
          isOwner && (
            <Button component={Link} href="/people" variant="default">
              {t('appraisals.toPeople')}
            </Button>
          )
        }
      />
    )
  const sorted = [...people].sort((one, other) => one.name.localeCompare(other.name, i18n.language))
  return (
    <div className="surface scroll-across">
      <table className="figures named-rows">
        <thead>
          <tr>
            <th scope="col">{t('appraisals.person')}</th>
            <th scope="col">{t('appraisals.goal')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, name, goal, goalDueOn, goalDoneOn }) => (
            <tr key={id}>
              <th scope="row">
                <Anchor component={Link} href={`/appraisals/${id}`} size="sm">
                  {name}
                </Anchor>
              </th>
              <td>
                {goalDueOn === null ? (
                  t('appraisals.noGoal')
                ) : (
                  <>
                    {`${goal} · ${date(goalDueOn)} `}
                    <DueBadge dueOn={goalDueOn} doneOn={goalDoneOn} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
