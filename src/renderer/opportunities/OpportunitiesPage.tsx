import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addDays } from '#shared/calendar/civilDate'
import type { Output } from '#shared/contract/contract'
import type { Opportunity, Outcome } from '#shared/opportunities/opportunities.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { moveByArrows } from '../customers/moveByArrows'
import { useIsOwner } from '../people/useIsOwner'
import { EmptyState } from '../ui/EmptyState'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { DecideDialog } from './DecideDialog'
import { EraseProspectDialog } from './EraseProspectDialog'
import { OpportunityDialog } from './OpportunityDialog'
import { OpportunityLine } from './OpportunityLine'
import './opportunities.css'
import { WeightsDialog } from './WeightsDialog'

type Dialog =
  | { readonly kind: 'weights' | 'add' }
  /** `name`: null for anybody. */
  | { readonly kind: 'erase'; readonly name: string | null }
  | { readonly kind: 'edit'; readonly one: Opportunity }
  | { readonly kind: 'decide'; readonly one: Opportunity; readonly outcome: Outcome }

/** Whom to see and call, in order of priority, and how each ended. */
export function OpportunitiesPage() {
  const { t, i18n } = useTranslation()
  const isOwner = useIsOwner()
  const tell = useTell()
  const report = useReport()
  const list = useApiQuery('opportunities.list', {})
  const print = useApiCommand('opportunities.printSheets')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const week = list.data ? groupsOf(list.data).week : []
  const printWeek = () =>
    print.mutate(
      { ids: week.map(({ id }) => id), language: i18n.language === 'en' ? 'en' : 'es' },
      {
        onSuccess: (file) => file && tell({ message: t('opportunities.printed', { name: file.fileName }) }),
        onError: report,
      },
    )
  return (
    <Page
      title={t('opportunities.heading')}
      lead={t('opportunities.lead')}
      actions={
        <>
          {isOwner && (
            <Button variant="default" onClick={() => setDialog({ kind: 'weights' })}>
              {t('opportunities.toWeights')}
            </Button>
          )}
          {week.length > 0 && (
            <Button variant="default" onClick={printWeek} loading={print.isPending}>
              {t('opportunities.printWeek')}
            </Button>
          )}
          <Button onClick={() => setDialog({ kind: 'add' })}>{t('opportunities.add')}</Button>
        </>
      }
    >
      <QueryState query={list}>
        {(data) => (
          <>
            {data.open.length + data.decided.length === 0 ? (
              <EmptyState
                title={t('opportunities.empty')}
                text={t('opportunities.emptyText')}
                action={
                  <Button mt="xs" onClick={() => setDialog({ kind: 'add' })}>
                    {t('opportunities.add')}
                  </Button>
                }
              />
            ) : (
              <Groups data={data} onOpen={setDialog} />
            )}
            {(dialog?.kind === 'add' || dialog?.kind === 'edit') && (
              <OpportunityDialog
                list={data}
                one={dialog.kind === 'edit' ? dialog.one : null}
                onErase={isOwner ? (name) => setDialog({ kind: 'erase', name }) : null}
                onClose={close}
              />
            )}
            {dialog?.kind === 'weights' && <WeightsDialog weights={data.weights} onClose={close} />}
          </>
        )}
      </QueryState>
      {isOwner && (
        <Button
          mt="lg"
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => setDialog({ kind: 'erase', name: null })}
        >
          {t('opportunities.erase.open')}
        </Button>
      )}
      {dialog?.kind === 'erase' && (
        <EraseProspectDialog name={dialog.name} onErased={close} onClose={close} />
      )}
      {dialog?.kind === 'decide' && (
        <DecideDialog one={dialog.one} outcome={dialog.outcome} onClose={close} />
      )}
    </Page>
  )
}

const groups = ['week', 'undated', 'later', 'decided'] as const

interface GroupsProps {
  readonly data: Output<'opportunities.list'>
  readonly onOpen: (dialog: Dialog) => void
}

function Groups({ data, onOpen }: GroupsProps) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const grouped = groupsOf(data)
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('opportunities.keys')}
      </Text>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from one line of the lists to the next */}
      <div onKeyDown={(event) => moveByArrows(event, '.opportunity-open')}>
        {groups.map((group) => {
          const lines = grouped[group]
          if (lines.length === 0 && group !== 'week') return null
          return (
            <section
              key={group}
              className="opportunity-group"
              aria-label={t(`opportunities.groups.${group}`)}
            >
              <Title order={2} size="h5" mb={6}>
                {t(`opportunities.groups.${group}`)}
              </Title>
              {lines.length === 0 && (
                <Text size="sm" c="dimmed">
                  {t('opportunities.none.week')}
                </Text>
              )}
              <ul className="opportunity-list">
                {lines.map((one) => (
                  <OpportunityLine
                    key={one.id}
                    one={one}
                    onEdit={() => onOpen({ kind: 'edit', one })}
                    onDecide={(outcome) => onOpen({ kind: 'decide', one, outcome })}
                    onPrint={() => goTo(`/opportunities/${one.id}/sheet`)}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </>
  )
}

/** So many days ahead, today among them, are the week. */
const WEEK = 7

/** By the day that each is planned for; the order within is that of the list. */
function groupsOf({ open, decided }: Pick<Output<'opportunities.list'>, 'open' | 'decided'>) {
  const end = addDays(today(), WEEK)
  return {
    week: open.filter(({ plannedOn }) => plannedOn !== null && plannedOn < end),
    undated: open.filter(({ plannedOn }) => plannedOn === null),
    later: open.filter(({ plannedOn }) => plannedOn !== null && plannedOn >= end),
    decided,
  } as const
}
