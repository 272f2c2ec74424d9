import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { AuditsHome } from '#shared/audits/audits.contract'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import '../checklists/checklists.css'
import { useStart } from '../checklists/useStart'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { AuditTrend } from './AuditTrend'
import './audits.css'

/** Audits of the shop by the ten rules, and how each rule goes (domain.md §1.21). */
export function AuditsPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner() === true
  const home = useApiQuery('audits.home', {})
  const start = useStart('audit')
  const [, goTo] = useLocation()
  return (
    <Page title={t('audits.title')} lead={t('audits.lead')}>
      <QueryState query={home}>
        {(found) =>
          found.checklist === null ? (
            <EmptyState
              title={t('audits.none')}
              text={t(isOwner ? 'audits.noneText' : 'audits.noneStaff')}
              action={
                isOwner && (
                  <Button
                    loading={start.isPending}
                    onClick={() => start.begin((id) => goTo(`/audits/checklists/${id}/audit`))}
                  >
                    {t('audits.start')}
                  </Button>
                )
              }
            />
          ) : (
            <Stack gap="lg">
              <ListCard checklist={found.checklist} isOwner={isOwner} />
              {found.audits.length === 0 ? (
                <EmptyState title={t('audits.noAudits')} text={t('audits.noAuditsText')} />
              ) : (
                <>
                  <AuditTrend trend={found.trend} />
                  <History home={found} />
                </>
              )}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  )
}

interface ListCardProps {
  readonly checklist: NonNullable<AuditsHome['checklist']>
  readonly isOwner: boolean
}

function ListCard({ checklist, isOwner }: ListCardProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { id, title, itemCount, versionNumber, hasDraft } = checklist
  const pages = `/audits/checklists/${id}`
  return (
    <section className="surface surface-pad checklist-card" aria-label={t('audits.list')}>
      <div>
        <Text fw={620}>{localText(title)}</Text>
        <Text size="sm" c="dimmed">
          {[t('audits.items', { count: itemCount }), t('audits.version', { number: versionNumber })].join(
            ' · ',
          )}
        </Text>
      </div>
      <Group gap="xs">
        {isOwner && (
          <Button component={Link} href={`${pages}/edit`} variant="subtle">
            {t('audits.editList')}
          </Button>
        )}
        <Button component={Link} href={`${pages}/print`} variant="default">
          {t('audits.print')}
        </Button>
        <Button component={Link} href={`${pages}/audit`}>
          {t(hasDraft ? 'audits.resume' : 'audits.new')}
        </Button>
      </Group>
    </section>
  )
}

/** Columns that fit; the earlier ones are in the chart. */
const MOST_COLUMNS = 8

/** Rules down, audits across; those of one week under one heading, never averaged. */
function History({ home: { trend } }: { readonly home: AuditsHome }) {
  const { t } = useTranslation()
  const { date, ofHundred } = useFormat()
  const localText = useLocalText()
  const columns = trend.columns.slice(-MOST_COLUMNS)
  if (columns.length === 0) return null
  const weeks = [...new Set(columns.map(({ week }) => week))]
  return (
    <section aria-labelledby="audit-history">
      <Title order={2} size="h4" id="audit-history">
        {t('audits.history')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('audits.historyHelp')}
      </Text>
      <div className="surface scroll-across">
        <table className="figures named-rows audit-history">
          <thead>
            <tr>
              <td />
              {weeks.map((week) => (
                <th key={week} scope="colgroup" colSpan={columns.filter((one) => one.week === week).length}>
                  {t('audits.week', { date: date(week) })}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">{t('audits.rule')}</th>
              {columns.map(({ id, auditedOn, auditor }) => (
                <th key={id} scope="col" className="number">
                  <Anchor
                    component={Link}
                    href={`/audits/${id}`}
                    size="sm"
                    aria-label={t('audits.open', { date: date(auditedOn), auditor })}
                  >
                    {auditor}
                  </Anchor>
                  <small className="given-n">{date(auditedOn)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trend.rules.map(({ key, name }, at) => (
              <tr key={key}>
                <th scope="row">{localText(name)}</th>
                {columns.map(({ id, percents }) => (
                  <td key={id} className="number">
                    {ofHundred(percents[at] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('audits.total')}</th>
              {columns.map(({ id, total }) => (
                <td key={id} className="number">
                  {ofHundred(total)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {trend.leftOut > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('audits.leftOut', { count: trend.leftOut })}
        </Text>
      )}
    </section>
  )
}
