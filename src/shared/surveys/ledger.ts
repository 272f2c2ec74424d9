import { countOf, coveredBy, type NumberRange, within, without } from './sheetRanges'

/** Sheets that were keyed. A number that was keyed and voided twice stands in two ranges. */
export interface KeyedRange extends NumberRange {
  readonly isVoid: boolean
}

/** Sheets that were handed out together. */
export interface HandedOut {
  readonly id: number
  readonly numbers: readonly NumberRange[]
}

/** Sheets that came back together. */
export interface TakenBack {
  /** Null when they were only counted. */
  readonly numbers: readonly NumberRange[] | null
  readonly count: number
  /** The hand-out they are of; null when nobody said. */
  readonly handOutId: number | null
}

/** What the register of a wave holds. */
export interface LedgerEntries {
  readonly printed: readonly NumberRange[]
  readonly handedOut: readonly HandedOut[]
  readonly returned: readonly TakenBack[]
  readonly sheets: readonly KeyedRange[]
}

/** The places where a sheet can be, in the order of its way. */
export const ledgerStates = ['printed', 'handedOut', 'returned', 'keyed', 'void', 'toKey', 'missing'] as const
export type LedgerState = (typeof ledgerStates)[number]

/**
 * How many sheets there are of each. Each number counts once.
 * - `void`: keyed and then voided, and not keyed again;
 * - `toKey`: came back, and not keyed yet;
 * - `missing`: handed out (printed, where nothing was noted as handed out) and neither back, keyed nor void.
 */
export type LedgerCounts = Readonly<Record<LedgerState, number>>

/** Which sheets they are. Where some came back only counted, `missing` has those that it may be, more than its count. */
export type LedgerNumbers = Readonly<Record<LedgerState, NumberRange[]>>

/** What does not add up, as numbers of sheets. */
export interface LedgerNotes {
  /** Numbers that were left out between those that were printed. */
  readonly skipped: NumberRange[]
  readonly neverPrinted: NumberRange[]
  readonly printedTwice: NumberRange[]
  readonly handedOutTwice: NumberRange[]
  readonly handedOutUnprinted: NumberRange[]
  readonly returnedTwice: NumberRange[]
  readonly returnedNotHandedOut: NumberRange[]
  readonly keyedNotHandedOut: NumberRange[]
  /** Keyed more than once, one of them or all void. */
  readonly keyedTwice: NumberRange[]
}

export interface LedgerSummary {
  readonly totals: LedgerCounts
  readonly numbers: LedgerNumbers
  readonly notes: LedgerNotes
  /** How many more sheets were counted as back than are out. */
  readonly countedTooMany: number
  /** Sheets known to be back: noted or keyed; null where no return was noted. */
  readonly back: number | null
  readonly ofHandOut: (id: number) => LedgerCounts
}

/**
 * Puts what was printed, handed out, taken back and keyed beside each other.
 * Sheets that came back only counted are first taken to be those that were keyed and not noted as back.
 * Nothing is noted as wrong that was not registered.
 */
export function ledgerSummary(entries: LedgerEntries): LedgerSummary {
  const numbers = numbersOf(entries)
  const everKeyed = coveredBy(entries.sheets)
  const keyedUnnoted = without(everKeyed, numbers.returned)
  const ids = new Set(entries.handedOut.map(({ id }) => id))
  const countedOf = (id: number | null) =>
    entries.returned
      .filter(({ handOutId }) => (handOutId !== null && ids.has(handOutId) ? handOutId : null) === id)
      .reduce((sum, { count, numbers: known }) => sum + (known === null ? count : 0), 0)

  const handOuts = entries.handedOut.map(({ id, numbers: mine }) => {
    const own = Object.fromEntries(
      ledgerStates.map((state) => [state, countOf(within(numbers[state], mine))]),
    ) as LedgerCounts // made of every state
    const counted = countedOf(id)
    const seen = Math.min(counted, countOf(within(keyedUnnoted, mine)))
    return { id, own, counted, seen, more: counted - seen }
  })
  const seen = handOuts.reduce((sum, handOut) => sum + handOut.seen, 0)
  const loose = Math.max(0, countedOf(null) - Math.max(0, countOf(keyedUnnoted) - seen))
  const more = handOuts.reduce((sum, handOut) => sum + handOut.more, loose)
  const capped = handOuts.reduce((sum, handOut) => sum + Math.min(handOut.more, handOut.own.missing), loose)

  const counted = handOuts.reduce((sum, handOut) => sum + handOut.counted, countedOf(null))
  const unseen = countOf(numbers.missing)
  const found = Math.min(capped, unseen)
  const hasReturns = entries.returned.length > 0
  return {
    totals: {
      printed: countOf(numbers.printed),
      handedOut: countOf(numbers.handedOut),
      returned: countOf(numbers.returned) + counted,
      keyed: countOf(numbers.keyed),
      void: countOf(numbers.void),
      toKey: countOf(numbers.toKey) + more,
      missing: unseen - found,
    },
    numbers,
    notes: notesOf(entries, numbers),
    countedTooMany: outOf(entries).length > 0 ? more - found : 0,
    back: hasReturns ? countOf(coveredBy([...numbers.returned, ...everKeyed])) + more : null,
    ofHandOut: (id) => {
      const handOut = handOuts.find((known) => known.id === id)
      if (!handOut) return noCounts
      const { own } = handOut
      return {
        ...own,
        returned: own.returned + handOut.counted,
        toKey: own.toKey + handOut.more,
        missing: Math.max(0, own.missing - handOut.more),
      }
    },
  }
}

const noCounts: LedgerCounts = {
  printed: 0,
  handedOut: 0,
  returned: 0,
  keyed: 0,
  void: 0,
  toKey: 0,
  missing: 0,
}

const handedOutIn = ({ handedOut }: LedgerEntries) => handedOut.flatMap(({ numbers }) => numbers)
const returnedIn = ({ returned }: LedgerEntries) => returned.flatMap(({ numbers }) => numbers ?? [])

/** The sheets that are out of the house, as far as anybody noted. */
function outOf(entries: LedgerEntries): readonly NumberRange[] {
  return entries.handedOut.length > 0 ? handedOutIn(entries) : entries.printed
}

function numbersOf(entries: LedgerEntries): LedgerNumbers {
  const keyed = coveredBy(entries.sheets.filter(({ isVoid }) => !isVoid))
  const everKeyed = coveredBy(entries.sheets)
  const returned = coveredBy(returnedIn(entries))
  return {
    printed: coveredBy(entries.printed),
    handedOut: coveredBy(handedOutIn(entries)),
    returned,
    keyed,
    void: without(everKeyed, keyed),
    toKey: without(returned, everKeyed),
    missing: without(outOf(entries), [...returned, ...everKeyed]),
  }
}

function notesOf(
  entries: LedgerEntries,
  { printed, handedOut, returned, keyed }: LedgerNumbers,
): LedgerNotes {
  const ifKnown = (known: readonly unknown[], ranges: () => NumberRange[]) =>
    known.length > 0 ? ranges() : []
  const neverPrinted = ifKnown(printed, () => without(keyed, printed))
  return {
    skipped: without(hullOf(printed), printed),
    neverPrinted,
    printedTwice: coveredBy(entries.printed, 2),
    handedOutTwice: coveredBy(handedOutIn(entries), 2),
    handedOutUnprinted: ifKnown(printed, () => without(handedOut, printed)),
    returnedTwice: coveredBy(returnedIn(entries), 2),
    returnedNotHandedOut: ifKnown(handedOut, () => without(returned, handedOut)),
    // A number that was never printed is said once.
    keyedNotHandedOut: ifKnown(handedOut, () => without(keyed, [...handedOut, ...neverPrinted])),
    keyedTwice: coveredBy(entries.sheets, 2),
  }
}

function hullOf(ranges: readonly NumberRange[]): NumberRange[] {
  const [first, last] = [ranges[0], ranges.at(-1)]
  return first && last ? [{ from: first.from, to: last.to }] : []
}

/** What whoever looks at the register can do next. */
export type LedgerStep = 'print' | 'handOut' | 'key' | 'collect' | 'close'

/** The next step of an open wave: sheets in the house before those outside. */
export function nextLedgerStep({ printed, handedOut, keyed, toKey, missing }: LedgerCounts): LedgerStep {
  if (toKey > 0) return 'key'
  if (printed + handedOut + keyed === 0) return 'print'
  if (handedOut === 0 && keyed === 0) return 'handOut'
  return missing > 0 ? 'collect' : 'close'
}
