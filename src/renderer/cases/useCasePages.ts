import { keepPreviousData, skipToken, useInfiniteQuery } from '@tanstack/react-query'
import type { Input, Output } from '#shared/contract/contract'
import type { AppError } from '#shared/contract/reply'
import { call } from '../app/api'

const pageSize = 100
type Asked = Pick<Input<'cases.list'>, 'filter' | 'sort'>

/** The register, a hundred lines at a time; null while it is not known what to ask for. */
export function useCasePages(asked: Asked | null) {
  return useInfiniteQuery<Output<'cases.list'>, AppError, Output<'cases.list'>, readonly unknown[], number>({
    // The topic first, as in every query, so that what is written reloads the list.
    queryKey: ['cases', 'cases.list', asked, 'pages'],
    queryFn:
      asked === null
        ? skipToken
        : ({ pageParam: offset }) => call('cases.list', { ...asked, offset, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) =>
      pages.length * pageSize < total ? pages.length * pageSize : undefined,
    // While the next list comes, the last one stays: the page does not jump under the hand.
    placeholderData: keepPreviousData,
    select: ({ pages }) => {
      const [first] = pages
      if (!first) throw new Error('a list has a first page')
      return { ...first, lines: pages.flatMap(({ lines }) => lines) }
    },
  })
}
