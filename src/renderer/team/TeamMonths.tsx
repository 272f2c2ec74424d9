import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamMonthLine } from '#shared/team/team.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { capital, useMonthName } from '../months/monthWords'
import { EmptyState } from '../ui/EmptyState'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { TeamMonthDialog } from './TeamMonthDialog'

/** A line a month: who was here, who came and went, and what was done per hour. */
export function TeamMonths() {
  const { t } = useTranslation()
  const months = useApiQuery('team.months', {})
  const [edited, setEdited] = useState<TeamMonthLine | 'new' | null>(null)
  const add = <Button onClick={() => setEdited('new')}>{t('team.months.add')}</Button>
  return (
    <section aria-labelledby="team-months">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="team-months">
          {t('team.months.title')}
        </Title>
        {(months.data?.length ?? 0) > 0 && add}
      </Group>
      <QueryState query={months}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('team.months.none')} text={t('team.months.text')} action={add} />
          ) : (
            <MonthTable months={list} onEdit={setEdited} />
          )
        }
      </QueryState>
      {edited !== null && (
        <TeamMonthDialog
          edited={edited === 'new' ? null : edited}
          noted={months.data ?? []}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

interface MonthTableProps {
  readonly months: readonly TeamMonthLine[]
  readonly onEdit: (month: TeamMonthLine) => void
}

const columns = ['start', 'joined', 'left', 'end', 'turnover', 'hours', 'output', 'productivity'] as const

function MonthTable({ months, onEdit }: MonthTableProps) {
  const { t } = useTranslation()
  return (
    <div className="surface scroll-across">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('team.months.month')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`team.months.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('app.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <MonthRow key={month.month} month={month} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MonthRow({ month, onEdit }: Pick<MonthTableProps, 'onEdit'> & { readonly month: TeamMonthLine }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const report = useReport()
  const remove = useApiCommand('team.removeMonth')
  const name = useMonthName()(month.month)
  const orDash = (value: number | null, decimals: number) =>
    value === null ? t('app.noData') : number(value, decimals)
  return (
    <tr>
      <th scope="row">{capital(name)}</th>
      <td className="number">{number(month.atStart)}</td>
      <td className="number">{number(month.joined)}</td>
      <td className="number">{number(month.departed)}</td>
      <td className="number">{number(month.atEnd)}</td>
      <td className="number">
        {month.turnover === null ? t('app.noData') : percent(month.turnover / 100, 1)}
      </td>
      <td className="number">{orDash(month.hours, 0)}</td>
      <td className="number">{orDash(month.output, 0)}</td>
      <td className="number">{orDash(month.productivity, 2)}</td>
      <td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('app.edit')}: ${name}`}
            onClick={() => onEdit(month)}
          >
            {t('app.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={`${t('app.remove')}: ${name}`}
            loading={remove.isPending}
            onClick={() => remove.mutate({ month: month.month }, { onError: report })}
          >
            {t('app.remove')}
          </Button>
        </Group>
      </td>
    </tr>
  )
}
