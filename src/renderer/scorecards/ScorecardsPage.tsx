import { ActionIcon, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ScorecardSummary } from '#shared/scorecards/scorecards.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { BandBadge } from './BandBadge'
import { FirstScorecard } from './FirstScorecard'
import { Sparkline } from './Sparkline'
import { usePeriodName } from './usePeriodName'
import './scorecards.css'

/** All libretas in the owner's order, each with its newest grade and the ones before it. */
export function ScorecardsPage() {
  const { t } = useTranslation()
  const [isArchiveOpen, setArchiveOpen] = useState(false)
  const scorecards = useApiQuery('scorecards.list', {})
  const create = (
    <Button component={Link} href="/scorecards/new">
      {t('scorecards.create')}
    </Button>
  )
  return (
    <Page title={t('scorecards.titlePlural')} actions={scorecards.data?.length ? create : undefined}>
      <QueryState query={scorecards}>
        {(rows) => {
          const live = rows.filter(({ isArchived }) => !isArchived)
          const archived = rows.filter(({ isArchived }) => isArchived)
          return (
            <Stack gap="lg">
              {live.length === 0 ? <FirstScorecard /> : <List rows={live} />}
              {archived.length > 0 && (
                <div>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="xs"
                    aria-expanded={isArchiveOpen}
                    onClick={() => setArchiveOpen(!isArchiveOpen)}
                  >
                    {isArchiveOpen
                      ? t('libreta.list.hideArchived')
                      : t('libreta.list.showArchived', { count: archived.length })}
                  </Button>
                  {isArchiveOpen && <List rows={archived} />}
                </div>
              )}
            </Stack>
          )
        }}
      </QueryState>
    </Page>
  )
}

function List({ rows }: { rows: readonly ScorecardSummary[] }) {
  const { t } = useTranslation()
  const report = useReport()
  const order = useApiCommand('scorecards.order')
  const ids = rows.map(({ id }) => id)
  function move(from: number, to: number) {
    const next = [...ids]
    const [id] = next.splice(from, 1)
    if (id === undefined) return
    next.splice(to, 0, id)
    order.mutate({ ids: next }, { onError: report })
  }
  const isOrdered = rows.length > 1 && rows.every(({ isArchived }) => !isArchived)
  return (
    <>
      <div className="scroll-across">
        <table className="figures surface">
          <thead>
            <tr>
              <th scope="col">{t('scorecards.name')}</th>
              <th scope="col">{t('scorecards.survey')}</th>
              <th scope="col">{t('libreta.periods.choose')}</th>
              <th scope="col" className="number">
                {t('scorecards.grade')}
              </th>
              <th scope="col">{t('scorecards.band')}</th>
              <th scope="col" className="number">
                {t('libreta.list.change')}
              </th>
              <th scope="col">{t('libreta.list.trend')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('libreta.list.columns')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Line
                key={row.id}
                row={row}
                onUp={isOrdered && index > 0 ? () => move(index, index - 1) : null}
                onDown={isOrdered && index < rows.length - 1 ? () => move(index, index + 1) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {isOrdered && (
        <Text size="sm" c="dimmed">
          {t('libreta.list.first')}
        </Text>
      )}
    </>
  )
}

interface LineProps {
  readonly row: ScorecardSummary
  /** Null where it cannot go further. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

function Line({ row, onUp, onDown }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const nameOf = usePeriodName()
  const report = useReport()
  const archive = useApiCommand('scorecards.archive')
  const { id, name, grade, previousGrade, grades, start, isArchived } = row
  const change = grade === null || previousGrade === null ? null : grade - previousGrade
  return (
    <tr>
      <td>
        <Anchor component={Link} href={`/scorecards/${id}`} fw={560}>
          {name}
        </Anchor>
      </td>
      <td>{row.surveyTitles.map(localText).join(' · ') || t('libreta.list.noSurvey')}</td>
      <td>{start === null ? t('app.noData') : nameOf(row.rhythm, { label: row.waveLabel, start })}</td>
      <td className="number">{format.number(grade, 1)}</td>
      <td>{row.band && <BandBadge band={row.band} />}</td>
      <td className="number">{format.change(change)}</td>
      <td>
        {grades.length > 1 && (
          <Sparkline
            grades={grades}
            label={t('libreta.list.trendOf', {
              name,
              grades: grades.map((one) => format.number(one, 1)).join(', '),
            })}
          />
        )}
      </td>
      <td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          {isArchived && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => archive.mutate({ id, isArchived: false }, { onError: report })}
            >
              {t('libreta.list.unarchive')}
            </Button>
          )}
          {(onUp || onDown) && (
            <>
              <Arrow label={`${t('libreta.list.up')}: ${name}`} onClick={onUp} icon="up" />
              <Arrow label={`${t('libreta.list.down')}: ${name}`} onClick={onDown} icon="down" />
            </>
          )}
        </Group>
      </td>
    </tr>
  )
}

interface ArrowProps {
  readonly label: string
  readonly onClick: (() => void) | null
  readonly icon: 'up' | 'down'
}

function Arrow({ label, onClick, icon }: ArrowProps) {
  const Icon = icon === 'up' ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      disabled={onClick === null}
      onClick={() => onClick?.()}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}
