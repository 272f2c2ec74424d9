import { Button, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#shared/contract/reply'
import type { Sheet } from '#shared/responses/responses.contract'
import { call, useApiQuery } from '../../app/api'
import { QueryState } from '../../ui/QueryState'
import { HistoryDialog } from './HistoryDialog'
import { SheetRow } from './SheetRow'
import { VoidDialog } from './VoidDialog'

const PAGE = 100

interface SheetTableProps {
  readonly waveId: number
  readonly isClosed: boolean
  /** What is looked for at first. */
  readonly lookedFor: string
}

/** The sheets of a wave, a hundred at a time. The arrows go from sheet to sheet, Enter opens one. */
export function SheetTable({ waveId, isClosed, lookedFor }: SheetTableProps) {
  const { t } = useTranslation()
  const [voiding, setVoiding] = useState<Sheet | null>(null)
  const [past, setPast] = useState<Sheet | null>(null)
  const [search, setSearch] = useState(lookedFor)
  const [searched] = useDebouncedValue(search.trim(), 200)
  const sheets = useSheets(waveId, searched)
  const questionnaire = useApiQuery('responses.capture', past && { waveId }).data?.questionnaire
  const tags = useApiQuery('business.tags', {}).data ?? []
  const nameOf = (id: number | null) => tags.find((tag) => tag.id === id)?.name ?? null

  return (
    <>
      <TextInput
        className="sheets-search"
        type="search"
        maxLength={100}
        label={t('capture.sheets.search')}
        placeholder={t('capture.sheets.searchExample')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <QueryState query={sheets.query}>
        {(all) => (
          <>
            {searched !== '' && (
              <Text size="sm" mb="xs" role="status">
                {all.length === 0
                  ? t('capture.sheets.nothingFound')
                  : !sheets.hasMore && t('capture.sheets.found', { count: all.length })}
              </Text>
            )}
            <section className="surface" aria-label={t('responses.title')}>
              <table className="figures">
                <thead>
                  <tr>
                    <th scope="col">{t('capture.sheets.number')}</th>
                    <th scope="col">{t('capture.sheets.date')}</th>
                    <th scope="col">{t('capture.sheets.place')}</th>
                    <th scope="col">{t('capture.sheets.channel')}</th>
                    <th scope="col">{t('capture.fields.shift')}</th>
                    <th scope="col">{t('capture.sheets.status')}</th>
                    <th scope="col">{t('capture.sheets.note')}</th>
                    <th scope="col">{t('capture.sheets.enteredAt')}</th>
                    <th scope="col">
                      <span className="visually-hidden">{t('capture.sheets.actions')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody onKeyDown={moveByArrows}>
                  {all.map((sheet) => (
                    <SheetRow
                      key={sheet.id}
                      sheet={sheet}
                      place={nameOf(sheet.header.placeId)}
                      channel={nameOf(sheet.header.channelId)}
                      shift={nameOf(sheet.header.shiftId)}
                      isClosed={isClosed}
                      onVoid={setVoiding}
                      onHistory={setPast}
                    />
                  ))}
                </tbody>
              </table>
            </section>
            {sheets.hasMore && (
              <Button variant="default" mt="md" onClick={sheets.readMore} loading={sheets.isReadingMore}>
                {t('capture.sheets.more')}
              </Button>
            )}
            {voiding && <VoidDialog sheet={voiding} onClose={() => setVoiding(null)} />}
          </>
        )}
      </QueryState>
      {past && questionnaire && (
        <HistoryDialog
          sheet={past}
          questionnaire={questionnaire}
          nameOf={nameOf}
          onClose={() => setPast(null)}
        />
      )}
    </>
  )
}

function useSheets(waveId: number, search: string) {
  const pages = useInfiniteQuery<Sheet[], AppError, Sheet[], QueryKey, number | null>({
    // The topic first, as in every query, so that a saved sheet reloads the list.
    queryKey: ['responses', 'responses.list', { waveId, search }, 'pages'],
    queryFn: ({ pageParam: before }) => call('responses.list', { waveId, before, limit: PAGE, search }),
    // While other sheets are looked for, those found before stay.
    placeholderData: keepPreviousData,
    initialPageParam: null,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.id),
    select: ({ pages: read }) => read.flat(),
  })
  return {
    query: pages,
    hasMore: pages.hasNextPage,
    isReadingMore: pages.isFetchingNextPage,
    readMore: () => void pages.fetchNextPage(),
  }
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('th a')]
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  const index = links.findIndex((link) => row?.contains(link))
  const next = links[index + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
