import { useTranslation } from 'react-i18next'
import type { Light } from '#shared/standards/fiveStandards'
import { type Tone, ToneBadge } from '../ui/ToneBadge'

const tones: Readonly<Record<Light, Tone>> = { green: 'good', amber: 'warn', red: 'bad' }

/** How a figure stands against its goal, in a word and a colour. */
export function LightBadge({ light }: { light: Light | null }) {
  const { t } = useTranslation()
  if (light === null) return <span>{t('app.noData')}</span>
  return <ToneBadge tone={tones[light]}>{t(`standards.lights.${light}`)}</ToneBadge>
}
