import { onceIn, oneOf, type Part, type Soak, type Total } from './soak'

/** What the other parts know of the customers. */
export interface CustomersPart extends Part {
  /** Those that are in the register. */
  ids(): readonly number[]
}

/** The register of customers: entered, corrected, two that are one, forgotten, taken off. */
export function customersPart(): CustomersPart {
  const names = new Map<number, string>()
  let count = 0

  async function add({ deed }: Soak): Promise<void> {
    count += 1
    const name = `Cliente ${count} ${'abcdefghij'[count % 10]}${'klmnopqrst'[count % 7]}`
    const made = await deed('customers.create', { name, phone: String(600_000_000 + count * 7919) })
    if (made) names.set(made.id, name)
  }

  async function work(soak: Soak): Promise<void> {
    const { random, deed, call } = soak
    for (let left = 1 + random.below(2 * soak.volume); left > 0; left--) await add(soak)
    const [kept, gone] = [oneOf(random, [...names.keys()]), oneOf(random, [...names.keys()])]
    if (kept === undefined || gone === undefined || names.size < 6) return
    if (kept !== gone && onceIn(random, 3) && (await deed('customers.merge', { keptId: kept, goneId: gone })))
      names.delete(gone)
    const corrected = names.get(kept)
    if (
      corrected !== undefined &&
      (await deed('customers.update', { id: kept, customer: { name: `${corrected}.` } }))
    )
      names.set(kept, `${corrected}.`)
    const forgotten = oneOf(random, [...names.keys()])
    if (forgotten !== undefined && onceIn(random, 5)) {
      // For good: no undo brings it back.
      await call('customers.erase', { id: forgotten, confirmation: names.get(forgotten) ?? '' })
      names.delete(forgotten)
    }
    const off = oneOf(random, [...names.keys()])
    if (off !== undefined && onceIn(random, 6) && (await deed('customers.void', { id: off })))
      names.delete(off)
  }

  async function totals({ call }: Soak): Promise<Total[]> {
    const { rows, total } = await call('customers.list', { limit: 500 })
    const sorted = (list: readonly string[]) => [...list].sort().join('|')
    return [
      { what: 'customers', expected: names.size, got: total },
      {
        what: 'their names',
        expected: sorted([...names.values()]),
        got: sorted(rows.map(({ name }) => name)),
      },
    ]
  }

  return {
    begin: async (soak) => {
      for (let left = 8; left > 0; left--) await add(soak)
    },
    work,
    goOn: add,
    totals,
    ids: () => [...names.keys()],
  }
}
