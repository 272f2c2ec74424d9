import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { RoundLine } from '#shared/audits/commandments.contract'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell, useTellUndoable } from '../app/useTell'
import { useIsOwner } from '../people/useIsOwner'
import '../checklists/checklists.css'
import { FEWEST_STAFF } from '#shared/audits/commandments'
import { useStart } from '../checklists/useStart'
import { useUndoOf } from '../surveys/useUndoOf'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useConfirm } from '../ui/useConfirm'
import { useFormat } from '../ui/useFormat'

/** Rounds of the ten commandments: who answers, and what came of it (domain.md §1.22). */
export function CommandmentsPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner() === true
  const found = useApiQuery('audits.rounds', {})
  const start = useStart('commandments')
  const report = useReport()
  const open = useApiCommand('audits.openRound')
  const openWith = (checklistId: number) => open.mutate({ checklistId }, { onError: report })
  return (
    <Page title={t('audits.commandments.title')} lead={t('audits.commandments.lead')}>
      <QueryState query={found}>
        {({ checklist, rounds }) =>
          checklist === null ? (
            <EmptyState
              title={t('audits.commandments.none')}
              text={t(isOwner ? 'audits.commandments.noneText' : 'audits.noneStaff')}
              action={
                isOwner && (
                  <Button loading={start.isPending} onClick={() => start.begin(openWith)}>
                    {t('audits.commandments.start')}
                  </Button>
                )
              }
            />
          ) : (
            <Stack gap="md">
              <Group gap="xs">
                {isOwner && rounds.every(({ closedOn }) => closedOn !== null) && (
                  <Button loading={open.isPending} onClick={() => openWith(checklist.id)}>
                    {t('audits.commandments.open')}
                  </Button>
                )}
                <Button component={Link} href={`/audits/checklists/${checklist.id}/print`} variant="default">
                  {t('audits.commandments.print')}
                </Button>
                {isOwner && (
                  <Button component={Link} href={`/audits/checklists/${checklist.id}/edit`} variant="subtle">
                    {t('audits.commandments.editList')}
                  </Button>
                )}
              </Group>
              <Rounds rounds={rounds} isOwner={isOwner} />
            </Stack>
          )
        }
      </QueryState>
    </Page>
  )
}

interface RoundsProps {
  readonly rounds: Output<'audits.rounds'>['rounds']
  readonly isOwner: boolean
}

function Rounds({ rounds, isOwner }: RoundsProps) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('audits.commandments.rounds')}>
      <Title order={2} size="h4" mb="xs">
        {t('audits.commandments.rounds')}
      </Title>
      <Stack gap="sm">
        {rounds.map((round) => (
          <RoundCard key={round.id} round={round} isOwner={isOwner} />
        ))}
      </Stack>
    </section>
  )
}

function RoundCard({ round, isOwner }: { readonly round: RoundLine; readonly isOwner: boolean }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { id, openedOn, closedOn, hasOwner, sheets, hasAnswered } = round
  const isOpen = closedOn === null
  const path = `/audits/commandments/${id}`
  return (
    <div className="surface surface-pad checklist-card">
      <div>
        <Text fw={620}>
          {isOpen
            ? t('audits.commandments.openedOn', { date: date(openedOn) })
            : t('audits.commandments.closedOn', { date: date(closedOn) })}{' '}
          {isOpen && <ToneBadge tone="warn">{t('audits.commandments.isOpen')}</ToneBadge>}
        </Text>
        <Text size="sm" c="dimmed">
          {[
            t('audits.commandments.sheets', { count: sheets }),
            ...(isOwner
              ? [t(hasOwner ? 'audits.commandments.ownerYes' : 'audits.commandments.ownerNo')]
              : []),
            ...(hasAnswered ? [t('audits.commandments.answered')] : []),
          ].join(' · ')}
        </Text>
      </div>
      <Group gap="xs">
        {isOpen && isOwner && <VoidRound id={id} />}
        {isOpen && (
          <Button component={Link} href={`${path}/paper`} variant="default">
            {t('audits.commandments.paper')}
          </Button>
        )}
        {isOpen && !isOwner && !hasAnswered && (
          <Button component={Link} href={`${path}/staff`}>
            {t('audits.commandments.onScreen')}
          </Button>
        )}
        {isOpen && isOwner && (
          <>
            <Button component={Link} href={`${path}/owner`} variant={hasOwner ? 'default' : 'filled'}>
              {t(hasOwner ? 'audits.commandments.asOwnerAgain' : 'audits.commandments.asOwner')}
            </Button>
            <CloseRound round={round} />
          </>
        )}
        {!isOpen && isOwner && (
          <Button component={Link} href={path}>
            {t('audits.commandments.see')}
          </Button>
        )}
      </Group>
    </div>
  )
}

function CloseRound({ round: { id, hasOwner, sheets } }: { readonly round: RoundLine }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const tell = useTell()
  const close = useApiCommand('audits.closeRound')
  const few = sheets < FEWEST_STAFF ? `${t('audits.commandments.few', { count: sheets })} ` : ''
  const [dialog, ask] = useConfirm({
    title: t('audits.commandments.closeTitle'),
    text: few + t('audits.commandments.closeText'),
    action: t('audits.commandments.close'),
    onConfirm: () =>
      close.mutate(
        { id },
        {
          onSuccess: () => {
            tell({ message: t('audits.commandments.closed') })
            goTo(`/audits/commandments/${id}`)
          },
          onError: report,
        },
      ),
  })
  return (
    <>
      <Button onClick={ask} loading={close.isPending} disabled={!hasOwner}>
        {t('audits.commandments.close')}
      </Button>
      {dialog}
    </>
  )
}

function VoidRound({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf('audits.voidRound', t('app.undone', { what: t('history.deeds.audits.voidRound') }))
  const remove = useApiCommand('audits.voidRound')
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(
          { id },
          { onSuccess: () => tellUndoable(t('audits.commandments.voided'), undo), onError: report },
        )
      }
    >
      {t('audits.commandments.void')}
    </Button>
  )
}
