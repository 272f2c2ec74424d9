const patience = 2000

/** Says what is going on when it takes longer than two seconds, and how long it took in the end. */
export async function withProgress<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  let announced = false
  const timer = setTimeout(() => {
    announced = true
    console.log(`${doing}…`)
  }, patience)
  try {
    const result = await work()
    if (announced) console.log(`${doing}: done in ${secondsSince(start)} s`)
    return result
  } finally {
    clearTimeout(timer)
  }
}

/** Whole seconds since a moment of `performance.now()`, at least one. */
export function secondsSince(start: number): number {
  return Math.max(1, Math.round((performance.now() - start) / 1000))
}
