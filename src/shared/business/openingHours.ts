import type { OpeningHours } from './business.contract'

const day = [
  { from: '09:00', to: '14:00' },
  { from: '16:00', to: '20:00' },
]

/** A shop's usual week: Monday to Friday with a midday break, Saturday morning, closed on Sunday. */
export const defaultOpeningHours: OpeningHours = [
  day,
  day,
  day,
  day,
  day,
  [{ from: '09:00', to: '14:00' }],
  [],
]
