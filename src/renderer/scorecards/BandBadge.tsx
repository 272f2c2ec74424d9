import { bandNames } from '#shared/scorecards/bandNames'
import type { BandKey } from '#shared/scorecards/scorecardDraft'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useLocalText } from '../ui/useLocalText'

const tones: Readonly<Record<BandKey, Tone>> = {
  amazing: 'good',
  desired: 'good',
  expected: 'quiet',
  basic: 'warn',
  criminal: 'bad',
}

/** The level of a grade (domain.md §1.5). */
export function BandBadge({ band }: { band: BandKey }) {
  const localText = useLocalText()
  return <ToneBadge tone={tones[band]}>{localText(bandNames[band])}</ToneBadge>
}
