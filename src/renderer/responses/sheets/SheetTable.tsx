import { Button } from '@mantine/core'
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#shared/contract/reply'
import type { Sheet } from '#shared/responses/responses.contract'
import { call, useApiQuery } from '../../app/api'
import { QueryState } from '../../ui/QueryState'
import { SheetRow } from './SheetRow'
import { VoidDialog } from './VoidDialog'

const PAGE = 100

interface SheetTableProps {
  readonly waveId: number
  readonly isClosed: boolean
}

/** The sheets of a wave, a hundred at a time. The arrows go from sheet to sheet, Enter opens one. */
export function SheetTable({ waveId, isClosed }: SheetTableProps) {
  const { t } = useTranslation()
  const [voiding, setVoiding] = useState<Sheet | null>(null)
  const sheets = useSheets(waveId)
  const tags = useApiQuery('business.tags', {}).data ?? []
  const nameOf = (id: number | null) => tags.find((tag) => tag.id === id)?.name ?? null

  return (
    <QueryState query={sheets.query}>
      {(all) => (
        <>
          <section className="surface" aria-label={t('responses.title')}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('capture.sheets.number')}</th>
                  <th scope="col">{t('capture.sheets.date')}</th>
                  <th scope="col">{t('capture.sheets.place')}</th>
                  <th scope="col">{t('capture.sheets.channel')}</th>
                  <th scope="col">{t('capture.sheets.status')}</th>
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
                    isClosed={isClosed}
                    onVoid={setVoiding}
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
  )
}

function useSheets(waveId: number) {
  const pages = useInfiniteQuery<Sheet[], AppError, Sheet[], QueryKey, number | null>({
    // The topic first, as in every query, so that a saved sheet reloads the list.
    queryKey: ['responses', 'responses.list', { waveId }, 'pages'],
    queryFn: ({ pageParam: before }) => call('responses.list', { waveId, before, limit: PAGE }),
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
