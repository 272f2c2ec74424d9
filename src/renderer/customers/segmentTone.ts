import type { Tone } from '../ui/ToneBadge'

/** How a segment looks: only those that ask for something stand out. */
export function segmentTone(segment: string): Tone {
  if (segment === 'preferred') return 'good'
  return segment === 'atRisk' ? 'warn' : 'quiet'
}
