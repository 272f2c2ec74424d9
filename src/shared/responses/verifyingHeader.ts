import { z } from 'zod'
import { SheetHeader } from './responses.contract'
import type { VerificationPlan } from './verification'
import {
  differingFields,
  HeaderDifference,
  HeaderField,
  type HeaderValue,
  headerFields,
} from './verifiedHeader'

/** The header of a sheet as far as it is keyed for the second time. */
export const HeaderDraft = z.object({
  /** Each field as it stands now. */
  values: SheetHeader,
  /** As it was typed before any difference was shown: what the rate is counted from. */
  second: SheetHeader,
  settled: z.array(HeaderDifference).max(10),
  /** The field being keyed; null once the questions are. */
  at: HeaderField.nullable(),
  /** The field whose difference is shown and waits to be settled. */
  shown: HeaderField.nullable(),
  /** The field is read from the paper again, and this is where keying goes on after it. */
  again: z.object({ resumeAt: HeaderField.nullable() }).nullable(),
})
export type HeaderDraft = z.infer<typeof HeaderDraft>

export interface HeaderPressed {
  readonly header: HeaderDraft
  readonly kind: 'moved' | 'ignored' | 'differs' | 'settled' | 'unsettled'
}

/** What the header is compared with, and when a difference is shown. */
export interface VerifyingHeader {
  readonly first: SheetHeader
  readonly reveal: VerificationPlan['reveal']
}

const emptyHeader: SheetHeader = { answeredOn: null, placeId: null, channelId: null, shiftId: null }

/** A header to key: what stood on the sheet verified before is there and wants an Enter, as in the first keying. */
export function startHeader(before: SheetHeader | null): HeaderDraft {
  const values = before ?? emptyHeader
  return { values, second: values, settled: [], at: 'answeredOn', shown: null, again: null }
}

/** A header taken up again: what was settled against a value that was corrected in the meantime is open again. */
export function resumeHeader(header: HeaderDraft, first: SheetHeader): HeaderDraft {
  const { settled, second, shown } = header
  return {
    ...header,
    settled: settled.filter((known) => known.first === first[known.field]),
    shown: shown !== null && second[shown] !== first[shown] ? shown : null,
  }
}

/** What is typed in the field being keyed. */
export function writeHeader(header: HeaderDraft, value: HeaderValue): HeaderDraft {
  const { at, again } = header
  if (at === null || header.shown !== null || header.values[at] === value) return header
  const values = withField(header.values, at, value)
  const wasShown = again !== null || header.settled.some(({ field }) => field === at)
  // A settled field that was gone back to and typed anew was read from the paper once more.
  const settled = header.settled.map((known) =>
    known.field === at ? { ...known, by: 'paper' as const, final: value } : known,
  )
  return {
    ...header,
    values,
    settled,
    second: wasShown ? header.second : withField(header.second, at, value),
  }
}

/** What a key does in the header: Enter goes on, ↑ back; a difference waits for ←, → or Backspace. */
export function pressHeader(header: HeaderDraft, key: string, by: VerifyingHeader): HeaderPressed {
  const { at, shown } = header
  if (shown !== null) return settle(header, shown, key, by)
  if (at === null) return { header, kind: 'ignored' }
  if (key === 'Enter' || key === 'ArrowDown') return leaveField(header, at, by)
  const before = headerFields[headerFields.indexOf(at) - 1]
  if (key !== 'ArrowUp' || !before || header.again) return { header, kind: 'ignored' }
  return { header: { ...header, at: before }, kind: 'moved' }
}

/** The first field whose difference nobody has settled. */
export function unsettledField(header: HeaderDraft, first: SheetHeader): HeaderField | undefined {
  return differingFields(first, header.second).find((field) => isUnsettled(header, field, first))
}

function isUnsettled({ second, settled }: HeaderDraft, field: HeaderField, first: SheetHeader): boolean {
  return second[field] !== first[field] && !settled.some((known) => known.field === field)
}

function leaveField(header: HeaderDraft, at: HeaderField, { first, reveal }: VerifyingHeader): HeaderPressed {
  if (header.again) {
    const final = header.values[at]
    const read = withDifference(header, {
      field: at,
      first: first[at],
      second: header.second[at],
      by: 'paper',
      final,
    })
    return { header: { ...read, at: header.again.resumeAt }, kind: 'settled' }
  }
  if (reveal === 'atOnce' && isUnsettled(header, at, first)) {
    return { header: { ...header, shown: at }, kind: 'differs' }
  }
  return { header: { ...header, at: fieldAfter(at) }, kind: 'moved' }
}

function settle(header: HeaderDraft, field: HeaderField, key: string, by: VerifyingHeader): HeaderPressed {
  const resumeAt = header.at === null ? null : fieldAfter(field)
  if (key === 'Backspace') {
    const values = withField(header.values, field, null)
    return { header: { ...header, values, at: field, shown: null, again: { resumeAt } }, kind: 'moved' }
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return { header, kind: 'unsettled' }
  const side = key === 'ArrowLeft' ? 'first' : 'second'
  const both = { first: by.first[field], second: header.second[field] }
  const settled = withDifference(header, { field, ...both, by: side, final: both[side] })
  return { header: { ...settled, at: resumeAt }, kind: 'settled' }
}

function withDifference(header: HeaderDraft, difference: HeaderDifference): HeaderDraft {
  const { field, final } = difference
  return {
    ...header,
    values: withField(header.values, field, final),
    settled: [...header.settled.filter((known) => known.field !== field), difference],
    shown: null,
    again: null,
  }
}

function withField(header: SheetHeader, field: HeaderField, value: HeaderValue): SheetHeader {
  return { ...header, [field]: value }
}

function fieldAfter(field: HeaderField): HeaderField | null {
  return headerFields[headerFields.indexOf(field) + 1] ?? null
}
