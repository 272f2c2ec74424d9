import { z } from 'zod'
import { CivilDate } from '../surveys/surveys.contract'
import { SheetHeader } from './responses.contract'
import { SettledBy } from './verification'

/** What is keyed again of the header of a sheet, in the order of keying. Its number says which paper it is. */
export const HeaderField = z.enum(['answeredOn', 'placeId', 'channelId', 'shiftId'])
export type HeaderField = z.infer<typeof HeaderField>
export const headerFields = HeaderField.options

const HeaderValue = z.union([CivilDate, z.int(), z.null()])
export type HeaderValue = z.infer<typeof HeaderValue>

/** A field of the header that the two keyings have differently, and the value that stays. */
export const HeaderDifference = z.object({
  field: HeaderField,
  first: HeaderValue,
  second: HeaderValue,
  by: SettledBy,
  final: HeaderValue,
})
export type HeaderDifference = z.infer<typeof HeaderDifference>

/** The fields in which two headers differ. */
export function differingFields(one: SheetHeader, other: SheetHeader): HeaderField[] {
  return headerFields.filter((field) => one[field] !== other[field])
}

/** The header with every difference settled, or null when one is not, or not as it says. */
export function settledHeader(
  first: SheetHeader,
  second: SheetHeader,
  differences: readonly HeaderDifference[],
): SheetHeader | null {
  const settled = new Map(differences.map((difference) => [difference.field, difference]))
  const expected = differingFields(first, second)
  if (settled.size !== differences.length || expected.length !== settled.size) return null
  const isSettled = expected.every((field) => {
    const difference = settled.get(field)
    return (
      difference !== undefined &&
      difference.first === first[field] &&
      difference.second === second[field] &&
      (difference.by === 'paper' || difference.final === difference[difference.by])
    )
  })
  if (!isSettled) return null
  const finals = differences.map(({ field, final }) => [field, final] as const)
  // A place where a day belongs is no header.
  return SheetHeader.safeParse({ ...first, ...Object.fromEntries(finals) }).data ?? null
}

/** In how many of the differences the first keying was the wrong one. */
export function headerErrorsOfFirst(differences: readonly HeaderDifference[]): number {
  return differences.filter(({ first, final }) => first !== final).length
}
