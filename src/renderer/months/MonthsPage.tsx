import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { stateTones, useMonthName } from './monthWords'

/** Every month with anything in it: how it stands, who signed it and when. */
export function MonthsPage() {
  const { t } = useTranslation()
  const name = useMonthName()
  const months = useApiQuery('months.list', {})
  const due = useApiQuery('months.due', {}).data
  return (
    <Page
      title={t('months.title')}
      lead={t('months.lead')}
      actions={
        due && (
          <Button component={Link} href={`/months/${due.month}`}>
            {t('months.closeMonth', { month: name(due.month) })}
          </Button>
        )
      }
    >
      <QueryState query={months}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState
              title={t('months.empty')}
              text={t('months.emptyText')}
              action={
                <Button component={Link} href="/surveys" variant="default" mt="xs">
                  {t('months.emptyAction')}
                </Button>
              }
            />
          ) : (
            <section className="surface surface-pad">
              <MonthTable months={data} />
            </section>
          )
        }
      </QueryState>
    </Page>
  )
}

function MonthTable({ months }: { months: Output<'months.list'> }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const name = useMonthName()
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('months.month')}</th>
          <th scope="col">{t('months.state')}</th>
          <th scope="col">{t('months.signedBy')}</th>
          <th scope="col">{t('months.signedOn')}</th>
          <th scope="col" className="number">
            {t('months.files')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, state, signedBy, signedOn, fileCount }) => (
          <tr key={month}>
            <th scope="row">
              <Anchor component={Link} href={`/months/${month}`} size="sm" underline="always">
                {name(month)}
              </Anchor>
            </th>
            <td>
              <ToneBadge tone={stateTones[state]}>{t(`months.states.${state}`)}</ToneBadge>
            </td>
            <td>{signedBy ?? t('app.noData')}</td>
            <td>{date(signedOn)}</td>
            <td className="number">{number(signedBy === null ? null : fileCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
