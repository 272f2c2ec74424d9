import { z } from 'zod'

/** More than any business counts: of people, sheets, keys. */
export const mostCounted = 1_000_000_000

/** A figure that a person gives, in whatever unit: larger ones would not add up exactly. */
export const Quantity = z.number().min(-1e12).max(1e12)

/** Letters of what the page keeps as its own matter, written as JSON. */
const MOST_KEPT = 500_000
/** What somebody typed or pasted is kept even where it is too long to be registered: nothing typed is lost. */
const MOST_HALF_TYPED = 4_000_000
const isAtMost = (most: number) => (value: unknown) => JSON.stringify(value).length <= most

/** Anything small that the page wants to find again. */
export const Small = z.json().refine(isAtMost(MOST_KEPT))

/** What is half typed: what it holds is the page's own matter. */
export const Draft = z.record(z.string().max(40), z.json()).refine(isAtMost(MOST_HALF_TYPED))

/** Whether a day is one that a business can have to do with; beyond them calendars end. */
export function isUsualDay(day: string): boolean {
  return day >= '1900-01-01' && day < '3000-01-01'
}

/** 'YYYY-MM-DD' */
export const DayText = z.iso.date().refine(isUsualDay)

/** 'YYYY-MM' */
export const MonthText = z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/)
