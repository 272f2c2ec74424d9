import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#shared/contract/contract'
import type { AppError } from '#shared/contract/reply'
import { call } from '../app/api'

/** What was found; while the next answer comes, the last one stays. Nothing is asked for a text without letters. */
export function useFound(input: Input<'search.find'>) {
  const isAsked = input.text.trim() !== ''
  return useQuery<Output<'search.find'>, AppError>({
    queryKey: ['search', 'search.find', input],
    queryFn: isAsked ? () => call('search.find', input) : skipToken,
    // Every command of every feature may change what is found: nothing is remembered.
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
}
