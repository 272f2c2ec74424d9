import { z } from 'zod'

export const shifts = ['morning', 'afternoon', 'evening'] as const
export const Shift = z.enum(shifts)
export type Shift = z.infer<typeof Shift>

/** 'HH:mm' on the clock of the shop. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** When the second and the third shift of a day begin. */
export interface ShiftHours {
  readonly afternoonFrom: string
  readonly eveningFrom: string
}

export const defaultShiftHours: ShiftHours = { afternoonFrom: '14:00', eveningFrom: '20:00' }

/** The shift of a time, 'HH:mm'. */
export function shiftAt(time: string, { afternoonFrom, eveningFrom }: ShiftHours): Shift {
  return time < afternoonFrom ? 'morning' : time < eveningFrom ? 'afternoon' : 'evening'
}
