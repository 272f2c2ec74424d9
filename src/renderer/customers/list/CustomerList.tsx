import { Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import type { AppError } from '#shared/contract/reply'
import type { CustomerFilter } from '#shared/customers/customers.contract'
import { call, useApiQuery } from '../../app/api'
import { EmptyState } from '../../ui/EmptyState'
import { QueryState } from '../../ui/QueryState'
import { useSegmentNames } from '../useSegmentNames'
import { CustomerTable } from './CustomerTable'
import { ListFilters } from './ListFilters'

const PAGE = 100
const noFilter: CustomerFilter = {
  text: '',
  tag: null,
  role: null,
  segment: null,
  consent: null,
  sort: 'name',
}

interface CustomerListProps {
  readonly segment: string | null
  readonly onSegment: (segment: string | null) => void
  readonly onAdd: () => void
}

/** Customers, a hundred at a time: looked for as one types, filtered and sorted. */
export function CustomerList({ segment, onSegment, onAdd }: CustomerListProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(noFilter)
  const filter = { ...chosen, segment }
  const [text] = useDebouncedValue(chosen.text, 120)
  const customers = useCustomers({ ...filter, text })
  const rules = useApiQuery('customers.rules', {}).data
  const names = useSegmentNames(rules)
  const { text: _text, sort: _sort, ...narrowing } = filter
  const isNarrowed = chosen.text.trim() !== '' || Object.values(narrowing).some((value) => value !== null)

  function change(next: CustomerFilter) {
    setChosen(next)
    onSegment(next.segment)
  }

  return (
    <QueryState query={customers.query}>
      {({ rows, total }) =>
        total === 0 && !isNarrowed ? (
          <EmptyState
            title={t('customers.list.empty')}
            text={t('customers.list.emptyText')}
            action={<Button onClick={onAdd}>{t('customers.add')}</Button>}
          />
        ) : (
          <>
            <ListFilters filter={filter} segments={names} onChange={change} />
            <Group gap="sm" my="xs" h={30}>
              <Text size="sm" role="status">
                {total === 0 ? t('customers.list.nothing') : t('customers.list.count', { count: total })}
              </Text>
              {isNarrowed && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => change({ ...noFilter, sort: chosen.sort })}
                >
                  {t('customers.list.clear')}
                </Button>
              )}
            </Group>
            {rows.length > 0 && <CustomerTable rows={rows} segments={names} />}
            {customers.hasMore && (
              <Button
                variant="default"
                mt="md"
                onClick={customers.readMore}
                loading={customers.isReadingMore}
              >
                {t('customers.list.more')}
              </Button>
            )}
          </>
        )
      }
    </QueryState>
  )
}

type ListPage = Output<'customers.list'>

function useCustomers(filter: CustomerFilter) {
  const pages = useInfiniteQuery<ListPage, AppError, ListPage, QueryKey, number>({
    // The topic first, as in every query, so that a change reloads the list.
    queryKey: ['customers', 'customers.list', filter, 'pages'],
    queryFn: ({ pageParam: offset }) => call('customers.list', { ...filter, offset, limit: PAGE }),
    // While others are looked for, those found before stay.
    placeholderData: keepPreviousData,
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const read = all.reduce((count, { rows }) => count + rows.length, 0)
      return last.rows.length > 0 && read < last.total ? read : undefined
    },
    select: ({ pages: read }) => ({
      rows: read.flatMap(({ rows }) => rows),
      total: read[0]?.total ?? 0,
    }),
  })
  return {
    query: pages,
    hasMore: pages.hasNextPage,
    isReadingMore: pages.isFetchingNextPage,
    readMore: () => void pages.fetchNextPage(),
  }
}
