/** Local wall-clock time without a zone, as people write it (domain.md §0.1 C8). */
export interface Clock {
  /** 'YYYY-MM-DDTHH:mm:ss' */
  now(): string
  /** 'YYYY-MM-DD' */
  today(): string
}

export function systemClock(): Clock {
  const now = () => localText(new Date())
  return { now, today: () => now().slice(0, 10) }
}

/** A moment as the clock on the wall showed it. */
export function localText(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}
