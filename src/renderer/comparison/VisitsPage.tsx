import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ChecklistSummary, VisitLine } from '#shared/comparison/visits.contract'
import { useApiQuery } from '../app/api'
import { ChecklistActions } from '../checklists/ChecklistActions'
import { useIsOwner } from '../people/useIsOwner'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { FailedCriticals } from './FailedCriticals'
import { Verdict } from './Verdict'
import { VisitComparisons } from './VisitComparisons'
import '../checklists/checklists.css'
import './comparison.css'

/** Visits with a checklist: ours beside theirs, and each visit (domain.md §1.4). */
export function VisitsPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner() === true
  const checklists = useApiQuery('comparison.checklists', {})
  const visits = useApiQuery('comparison.visits', {})
  const newOne = (
    <Button component={Link} href="/comparison/checklists/new" variant="default">
      {t('comparison.checklists.add')}
    </Button>
  )
  const hasSome = (checklists.data?.length ?? 0) > 0
  return (
    <Page
      title={t('comparison.tabs.visits')}
      lead={t('comparison.visits.lead')}
      actions={isOwner && hasSome && newOne}
    >
      <QueryState query={checklists}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={t('comparison.checklists.none')}
              text={t('comparison.checklists.noneText')}
              action={isOwner && newOne}
            />
          ) : (
            <Stack gap="lg">
              <Checklists list={list} isOwner={isOwner} />
              <FailedCriticals />
              <VisitComparisons />
              <QueryState query={visits}>{(made) => <Visits visits={made} />}</QueryState>
            </Stack>
          )
        }
      </QueryState>
    </Page>
  )
}

interface ChecklistsProps {
  readonly list: readonly ChecklistSummary[]
  readonly isOwner: boolean
}

function Checklists({ list, isOwner }: ChecklistsProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  return (
    <section className="checklists" aria-label={t('comparison.checklists.title')}>
      {list.map((checklist) => (
        <div key={checklist.id} className="surface surface-pad checklist-card">
          <div>
            <Text fw={620}>{localText(checklist.title)}</Text>
            <Text size="sm" c="dimmed">
              {[
                t('comparison.checklists.items', { count: checklist.itemCount }),
                t('comparison.checklists.version', { number: checklist.versionNumber }),
                t('comparison.checklists.visits', { count: checklist.visitCount }),
              ].join(' · ')}
            </Text>
          </div>
          <Group gap="xs">
            <Button component={Link} href={`/comparison/checklists/${checklist.id}/visit`}>
              {t(checklist.hasDraft ? 'comparison.checklists.resume' : 'comparison.checklists.enter')}
            </Button>
            <Button component={Link} href={`/comparison/checklists/${checklist.id}/print`} variant="default">
              {t('checklists.actions.print')}
            </Button>
            {isOwner && <ChecklistActions checklist={checklist} purpose="visit" />}
          </Group>
        </div>
      ))}
    </section>
  )
}

function Visits({ visits }: { readonly visits: readonly VisitLine[] }) {
  const { t } = useTranslation()
  const { date, ofHundred } = useFormat()
  if (visits.length === 0)
    return <EmptyState title={t('comparison.visits.none')} text={t('comparison.visits.noneText')} />
  return (
    <section aria-labelledby="visits-made">
      <Title order={2} size="h4" id="visits-made" mb="xs">
        {t('comparison.visits.title')}
      </Title>
      <div className="surface scroll-across">
        <table className="figures named-rows">
          <thead>
            <tr>
              <th scope="col">{t('comparison.visits.date')}</th>
              <th scope="col">{t('comparison.visits.place')}</th>
              <th scope="col">{t('comparison.visits.dayPart')}</th>
              <th scope="col">{t('comparison.visits.shopper')}</th>
              <th scope="col" className="number">
                {t('comparison.visits.score')}
              </th>
              <th scope="col">{t('comparison.visits.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map((visit) => {
              const place = visit.competitorName ?? t('comparison.ours')
              return (
                <tr key={visit.id}>
                  <th scope="row">
                    <Anchor
                      component={Link}
                      href={`/comparison/visits/${visit.id}`}
                      size="sm"
                      aria-label={t('comparison.visits.open', { place, date: date(visit.visitedOn) })}
                    >
                      {date(visit.visitedOn)}
                    </Anchor>
                  </th>
                  <td>{place}</td>
                  <td>{visit.dayPart && t(`comparison.visits.dayParts.${visit.dayPart}`)}</td>
                  <td>{visit.shopper}</td>
                  <td className="number">{ofHundred(visit.score)}</td>
                  <td>
                    <Verdict visit={visit} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
