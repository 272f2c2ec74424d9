import { useTranslation } from 'react-i18next'
import type { WaveDue } from '#shared/surveys/waves'
import { type Tone, ToneBadge } from '../ui/ToneBadge'

const tones: Readonly<Record<WaveDue['state'], Tone>> = { upToDate: 'good', soon: 'warn', late: 'bad' }

/** Where a survey stands: up to date, due in so many days, or so many days late. */
export function WaveDueBadge({ due: { state, days } }: { due: WaveDue }) {
  const { t } = useTranslation()
  const words = {
    upToDate: () => t('waves.due.upToDate'),
    soon: () => (days === 0 ? t('waves.due.today') : t('waves.due.soon', { count: days })),
    late: () => t('waves.due.late', { count: -days }),
  }
  return <ToneBadge tone={tones[state]}>{words[state]()}</ToneBadge>
}
