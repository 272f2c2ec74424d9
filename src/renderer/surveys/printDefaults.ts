import type { PaperOptions, PaperSize } from '#shared/surveys/paper'
import { useApiQuery } from '../app/api'

export const paperSizes = ['A4', 'Letter', 'A5'] as const satisfies readonly PaperSize[]
export const columnCounts = [1, 2, 3] as const satisfies readonly PaperOptions['columns'][]

/** Where Letter is the paper on the shelf. */
const letterCountries = new Set(['US', 'CA', 'MX'])

export const printPreference = 'print'

export type PaperChoice = Pick<PaperOptions, 'size' | 'columns'>

/** The paper that was used last, or the usual one of the country. Undefined while it is being read. */
export function usePaperChoice(): PaperChoice | undefined {
  const business = useApiQuery('business.get', {})
  const preferences = useApiQuery('business.preferences', {})
  if (business.data === undefined || preferences.data === undefined) return undefined
  const usual = letterCountries.has(business.data?.country ?? '') ? 'Letter' : 'A4'
  const last = preferences.data[printPreference]
  const { size, columns } = isFields(last) ? last : {}
  return {
    size: paperSizes.find((known) => known === size) ?? usual,
    columns: columnCounts.find((known) => known === columns) ?? 1,
  }
}

function isFields(value: unknown): value is Readonly<Record<'size' | 'columns', unknown>> {
  return typeof value === 'object' && value !== null && 'size' in value && 'columns' in value
}
