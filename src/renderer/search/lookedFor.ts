import { z } from 'zod'
import { type Hit, SearchKind } from '#shared/search/search.contract'
import { useAddressState } from '../app/addressState'

/** What a page was opened to show: the words for the page of results, the number of a sheet or slip for its list. */
const LookedFor = z.object({ lookedFor: z.string(), kind: SearchKind.nullable().default(null) })
export type LookedFor = z.infer<typeof LookedFor>

/** What the page that is shown was opened to look for; null for nothing in particular. */
export function useLookedFor(): LookedFor | null {
  return useAddressState(LookedFor)
}

/** Where a thing that was found is shown, and what to look for there. */
export function placeOf(hit: Hit): { readonly href: string; readonly state: LookedFor | null } {
  switch (hit.kind) {
    case 'case':
      return { href: `/cases/${hit.id}`, state: null }
    case 'customer':
      return { href: `/customers/${hit.id}`, state: null }
    case 'sheet':
      return { href: `/waves/${hit.waveId}/sheets`, state: numberOf(hit.sheetNumber) }
    case 'promise':
      return { href: `/promises/${hit.id}`, state: null }
    case 'item':
      return { href: `/aftersales/items/${hit.id}`, state: null }
    case 'suggestion':
      return { href: '/suggestions', state: numberOf(hit.slipNumber) }
  }
}

const numberOf = (number: number): LookedFor => ({ lookedFor: String(number), kind: null })
