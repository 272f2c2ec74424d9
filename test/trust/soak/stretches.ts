import { dayAfter } from './days'

/** A day of the shop, and how it goes with the computer. */
export interface Day {
  readonly date: string
  /** The app of yesterday goes on: the computer was not switched off. */
  readonly goesOn: boolean
  /** It ends suddenly instead of being closed. */
  readonly isKilled: boolean
  /** The time changes in the night before, in Madrid. */
  readonly isAfterTimeChange: boolean
  /** What somebody does to the clock in the afternoon. */
  readonly clock: 'right' | 'hourBack' | 'dayBack' | 'yearsAhead'
}

/** The shop is shut in winter: both changes of the time, Easter and ends of months are in its days. */
const lengths = { short: 5, long: 30 } as const
const firstDays = { short: ['2026-10-23', '2027-03-25'], long: ['2026-10-12', '2027-03-08'] } as const

/** By the place of the day in its stretch: all of them while the app goes on. */
const mishaps: Readonly<Record<number, Day['clock']>> = { 2: 'hourBack', 3: 'dayBack', 4: 'yearsAhead' }

/** The days of a run: of each stretch the middle is one run of the app; every seventh other day it ends suddenly. */
export function stretchesOf(length: 'short' | 'long'): Day[] {
  const days = lengths[length]
  return firstDays[length].flatMap((first) =>
    Array.from({ length: days }, (_, index) => {
      const date = dayAfter(first, index)
      const place = index / days
      return {
        date,
        goesOn: place >= 0.4 && place < 0.8,
        isKilled: (place < 0.4 || place >= 0.8) && index % 4 === 1,
        isAfterTimeChange: date === '2026-10-25' || date === '2027-03-28',
        clock: mishaps[index] ?? 'right',
      }
    }),
  )
}
