import { useTranslation } from 'react-i18next'
import type { CloseSummary } from '#shared/surveys/waves'
import { useFormat } from '../ui/useFormat'

/** The figures of a wave as it closes or closed. */
export function WaveSummary({ summary }: { summary: CloseSummary }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { margin, responseRate } = summary
  const figures = [
    ['handedOut', number(summary.handedOut)],
    ['returned', number(summary.returned)],
    ['keyed', number(summary.keyed)],
    ['usable', number(summary.usable)],
    ['insufficient', number(summary.insufficient)],
    ['voided', number(summary.voided)],
    ['responseRate', percent(responseRate)],
    ['margin', margin === null ? number(null) : t('waves.summary.points', { points: number(margin) })],
  ] as const
  return (
    <dl className="wave-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`waves.summary.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
