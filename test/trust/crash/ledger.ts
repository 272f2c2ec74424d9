/** What a write makes of what stands under some names: the new content, or null for nothing any more. */
export type Effect = Readonly<Record<string, string | null>>
/** What stands under each name, as text that is the same whenever the content is. */
export type Contents = ReadonlyMap<string, string>

export interface Write {
  readonly effect: Effect
}

/** What was written and what of it was acknowledged, to hold against what is there after a crash. */
export interface Ledger {
  /** Before the write is sent. */
  sending(effect: Effect): Write
  /** Its reply says that it is done, and with it all that was sent before. */
  acknowledged(write: Write): void
  /** Its reply says that it was refused. */
  refused(write: Write): void
  /** What stands under a name once everything sent is done; null for nothing. */
  expected(name: string): string | null
  /** Names under which something stands once everything sent is done. */
  names(): readonly string[]
  /**
   * Holds what is there against it: all that was acknowledged, and of what was not a beginning, each write whole.
   * From then on what was found is what stands.
   */
  compare(found: Contents): Comparison
}

export interface Comparison {
  readonly faults: readonly string[]
  /** Of the writes without a reply, those that are there. */
  readonly kept: number
}

/** Faults told of one comparison: the first say enough. */
const mostFaults = 4

export function createLedger(): Ledger {
  let settled = new Map<string, string>()
  let pending: Write[] = []

  const drop = (write: Write) => {
    pending = pending.filter((other) => other !== write)
  }

  return {
    sending(effect) {
      const write = { effect }
      pending.push(write)
      return write
    },
    acknowledged(write) {
      const end = pending.indexOf(write) + 1
      settled = after(settled, pending.slice(0, end))
      pending = pending.slice(end)
    },
    refused: drop,
    expected: (name) => after(settled, pending).get(name) ?? null,
    names: () => [...after(settled, pending).keys()],
    compare(found) {
      const candidates = Array.from({ length: pending.length + 1 }, (_, kept) => ({
        kept,
        faults: differences(after(settled, pending.slice(0, kept)), found),
      }))
      const [first = { kept: 0, faults: [] }, ...others] = candidates
      const best = others.reduce((a, b) => (b.faults.length < a.faults.length ? b : a), first)
      settled = new Map(found)
      pending = []
      return { kept: best.kept, faults: best.faults.slice(0, mostFaults) }
    },
  }
}

function after(contents: Contents, writes: readonly Write[]): Map<string, string> {
  const result = new Map(contents)
  for (const { effect } of writes) {
    for (const [name, content] of Object.entries(effect)) {
      if (content === null) result.delete(name)
      else result.set(name, content)
    }
  }
  return result
}

function differences(wanted: Contents, found: Contents): string[] {
  const names = new Set([...wanted.keys(), ...found.keys()])
  return [...names].flatMap((name) => {
    const [should, is] = [wanted.get(name), found.get(name)]
    if (should === is) return []
    if (is === undefined) return [`${name} is lost: ${short(should)}`]
    if (should === undefined) return [`${name} is there, though it was never finished: ${short(is)}`]
    return [`${name} should be ${short(should)} and is ${short(is)}`]
  })
}

function short(text = ''): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
