import { Badge, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTakingBack, undoNames } from '#shared/history/deeds'
import type { HistoryEntry } from '#shared/history/history.contract'
import { useApiQuery } from '../app/api'
import type { PageProps, RouteParams } from '../app/pageProps'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { HistoryFilters, nothingChosen, RowNotice } from './HistoryFilters'
import { LineDetails } from './LineDetails'
import { SealSection } from './SealSection'
import { useDeedName } from './useDeedName'
import { capitalised } from './useHistoryWords'

/** Lines at first, and each time that more are asked for. */
const SHOWN = 50
const MOST = 200

/** What was done, by whom and when, the newest first; each line opens to what it changed. */
export function HistoryPage({ params }: PageProps) {
  const { t } = useTranslation()
  const row = rowIn(params)
  const [chosen, setChosen] = useState(nothingChosen)
  const [limit, setLimit] = useState(SHOWN)
  const [filter] = useDebouncedValue(chosen, 150)
  const history = useApiQuery('history.list', {
    ...filter,
    row: row && { table: row.table, id: row.id },
    limit,
  })
  const isFiltered = row !== null || Object.values(filter).some((value) => value !== null && value !== '')
  return (
    <Page title={t('history.title')} lead={t('history.text')} isWide>
      <SealSection />
      {row ? (
        <RowNotice table={row.table} object={row.object} />
      ) : (
        <HistoryFilters
          chosen={chosen}
          onChange={(next) => {
            setChosen(next)
            setLimit(SHOWN)
          }}
        />
      )}
      <QueryState query={history}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState
              title={t('history.title')}
              text={t(isFiltered ? 'history.nothing' : 'history.empty')}
            />
          ) : (
            <>
              <Stack gap={0} className="surface" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
                {entries.map((entry) => (
                  <Line key={entry.id} entry={entry} />
                ))}
              </Stack>
              {entries.length === limit && limit < MOST && (
                <Button mt="sm" variant="default" onClick={() => setLimit(limit + SHOWN)}>
                  {t('history.more')}
                </Button>
              )}
            </>
          )
        }
      </QueryState>
    </Page>
  )
}

/** The row of which an address asks for the changes: `/history/customer_case-12/2026-00012`. */
function rowIn(params: RouteParams) {
  const [, table, id] = /^(\w+)-(\d+)$/.exec(params['row'] ?? '') ?? []
  return table && id ? { table, id: Number(id), object: params['name'] ?? null } : null
}

function Line({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useLineWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li className="line">
      <UnstyledButton
        w="100%"
        px="md"
        py={8}
        aria-expanded={isOpen}
        title={t(isOpen ? 'history.line.close' : 'history.line.open')}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Text size="sm" component="div" td={entry.isUndone ? 'line-through' : undefined}>
              {words(entry)}{' '}
              {entry.isUndone && (
                <Badge variant="light" color="gray" size="sm" tt="none">
                  {t('history.isUndone')}
                </Badge>
              )}
            </Text>
            <Text size="xs" c="dimmed">
              {[entry.person, t('history.rowCount', { count: entry.changeCount })]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
            {entry.isClockBack && (
              <Text size="xs" c="orange.8">
                {t('history.clockBack')}
              </Text>
            )}
          </div>
          <Text size="xs" c="dimmed" ta="right" style={{ flexShrink: 0 }}>
            {format.dateTime(entry.at)}
          </Text>
        </Group>
      </UnstyledButton>
      {isOpen && <LineDetails entry={entry} />}
    </li>
  )
}

/** Makes the function that says a line in words: of an undo, what it took back. */
function useLineWords(): (entry: HistoryEntry) => string {
  const { t } = useTranslation()
  const nameOf = useDeedName()
  return ({ procedure, targetProcedure, object }) => {
    if (!isTakingBack(procedure) || targetProcedure === null) return capitalised(nameOf(procedure, object))
    const what = nameOf(targetProcedure, object)
    const isUndo = undoNames.some((name) => name === procedure)
    return t(isUndo ? 'history.tookBack' : 'history.broughtBack', { what })
  }
}
