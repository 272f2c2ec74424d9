import { dateOf } from '../responses/cells'
import type { ImportReading } from './source'

/** A day, and the hour where one was written. */
export interface ReadMoment {
  /** 'YYYY-MM-DD'. */
  readonly day: string
  /** 'HH:mm'; null when only the day is known. */
  readonly time: string | null
}

/** A day with or without an hour behind it, as people and programs write them; null when it is none. */
export function momentOf(text: string, order: ImportReading['dateOrder']): ReadMoment | null {
  const day = dateOf(text, order)
  if (day === null) return null
  const behind = /^[^\sT,]+[\sT,]+(.*)$/.exec(text.trim())?.[1]
  if (behind === undefined) return { day, time: null }
  const time = timeOf(behind)
  // Midnight to the second is what programs write that know no hour.
  if (time === '00:00' && /^0?0:00:00/.test(behind)) return { day, time: null }
  return { day, time }
}

/** 'HH:mm' of 14:05, 2:05 p. m., 14:05:59, 14.05 h or a spreadsheet's 0,5868; null when it is none. */
export function timeOf(text: string): string | null {
  // A spreadsheet keeps an hour as a part of the day.
  if (/^0[.,]\d+$/.test(text.trim()))
    return ofMinutes(Math.round(Number(text.trim().replace(',', '.')) * 1440))
  const found = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:h|hs|hrs)?\.?\s*([ap])?/i.exec(
    text.trim(),
  )
  if (!found) return null
  const half = found[3]?.toLowerCase()
  const written = Number(found[1])
  const minute = Number(found[2])
  if (half !== undefined && (written < 1 || written > 12)) return null
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  return hour > 23 || minute > 59 ? null : ofMinutes(hour * 60 + minute)
}

function ofMinutes(minutes: number): string | null {
  const two = (value: number) => String(value).padStart(2, '0')
  return minutes < 1440 ? `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` : null
}
