/** The value under which a share (0 to 1) of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}

/** How long the work took, in milliseconds. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

export type Samples<Name extends string> = Record<Name, number[]>

/**
 * Does each of the works in turn, again and again, so that whatever else the machine is doing meets all alike.
 * A sample is how long a work took, in milliseconds; each is told the number of its round. Round 0 warms up.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, (round: number) => unknown>>,
): Promise<Samples<Name>> {
  const names = Object.keys(works) as Name[] // the keys of a literal are its names
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Samples<Name>
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const sample = await milliseconds(() => works[name](round))
      if (round > 0) samples[name].push(sample)
    }
  }
  return samples
}
