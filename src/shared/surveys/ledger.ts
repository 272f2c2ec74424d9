/** Numbers of sheets from the first to the last, both included. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

/** A sheet that was keyed. */
export interface KeyedNumber {
  readonly number: number
  readonly isVoid: boolean
}

/** How many numbers some ranges hold; what two of them share counts twice. */
export function countOf(ranges: readonly NumberRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

/** The numbers that stand in at least `least` of the ranges, as few ranges in order. */
export function coveredBy(ranges: readonly NumberRange[], least = 1): NumberRange[] {
  const steps = ranges.flatMap(({ from, to }) => [
    { at: from, change: 1 },
    { at: to + 1, change: -1 },
  ])
  // Ranges that end where others begin are one.
  steps.sort((one, other) => one.at - other.at || other.change - one.change)
  const covered: NumberRange[] = []
  let depth = 0
  let from = 0
  for (const { at, change } of steps) {
    const before = depth
    depth += change
    if (before < least && depth >= least) from = at
    if (before >= least && depth < least) covered.push({ from, to: at - 1 })
  }
  return covered
}

/** The numbers of the first ranges that the second ones do not have. */
export function without(ranges: readonly NumberRange[], others: readonly NumberRange[]): NumberRange[] {
  const gone = coveredBy(others)
  return coveredBy(ranges).flatMap((range) => {
    const left: NumberRange[] = []
    let { from } = range
    for (const cut of gone) {
      if (cut.to < from || cut.from > range.to) continue
      if (cut.from > from) left.push({ from, to: cut.from - 1 })
      from = cut.to + 1
    }
    if (from <= range.to) left.push({ from, to: range.to })
    return left
  })
}

/** The numbers that both have. */
export function within(ranges: readonly NumberRange[], others: readonly NumberRange[]): NumberRange[] {
  return without(ranges, without(ranges, others))
}

function rangesOf(sheets: readonly KeyedNumber[]): NumberRange[] {
  return sheets.map(({ number }) => ({ from: number, to: number }))
}

/** What the register of a wave holds. */
export interface LedgerEntries {
  readonly printed: readonly NumberRange[]
  readonly handedOut: readonly NumberRange[]
  readonly returned: readonly { readonly count: number }[]
  readonly sheets: readonly KeyedNumber[]
}

/** How many sheets of each kind there are. Each number counts once. */
export interface LedgerCounts {
  readonly printed: number
  readonly handedOut: number
  readonly keyed: number
  /** Keyed and then voided, and not keyed again. */
  readonly void: number
  /** Handed out (printed, where nothing was noted as handed out) and neither keyed nor void. */
  readonly missing: number
}

/** What does not add up, as numbers of sheets. */
export interface LedgerNotes {
  readonly neverPrinted: NumberRange[]
  readonly printedTwice: NumberRange[]
  readonly handedOutTwice: NumberRange[]
  readonly handedOutUnprinted: NumberRange[]
  /** Keyed more than once, one of them or all void. */
  readonly keyedTwice: NumberRange[]
  readonly missing: NumberRange[]
}

export interface LedgerSummary {
  readonly totals: LedgerCounts & { readonly returned: number }
  readonly notes: LedgerNotes
  /** The same counts for some of the numbers. */
  readonly countsOf: (range: NumberRange) => LedgerCounts
}

/** Puts what was printed, handed out and keyed beside each other. Nothing is noted as wrong that was not registered. */
export function ledgerSummary({ printed, handedOut, returned, sheets }: LedgerEntries): LedgerSummary {
  const live = coveredBy(rangesOf(sheets.filter(({ isVoid }) => !isVoid)))
  const everKeyed = coveredBy(rangesOf(sheets))
  const voided = without(everKeyed, live)
  const missing = without(handedOut.length > 0 ? handedOut : printed, everKeyed)
  const countsIn = (cut: (ranges: readonly NumberRange[]) => readonly NumberRange[]): LedgerCounts => ({
    printed: countOf(cut(coveredBy(printed))),
    handedOut: countOf(cut(coveredBy(handedOut))),
    keyed: countOf(cut(live)),
    void: countOf(cut(voided)),
    missing: countOf(cut(missing)),
  })
  const isPrintingKnown = printed.length > 0
  return {
    totals: {
      ...countsIn((ranges) => ranges),
      returned: returned.reduce((sum, { count }) => sum + count, 0),
    },
    notes: {
      neverPrinted: isPrintingKnown ? without(live, printed) : [],
      printedTwice: coveredBy(printed, 2),
      handedOutTwice: coveredBy(handedOut, 2),
      handedOutUnprinted: isPrintingKnown ? without(handedOut, printed) : [],
      keyedTwice: coveredBy(rangesOf(sheets), 2),
      missing,
    },
    countsOf: (range) => countsIn((ranges) => within(ranges, [range])),
  }
}
