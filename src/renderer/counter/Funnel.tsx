import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { funnelOf } from '#shared/counter/figures'
import { ratio } from '#shared/stats/numbers'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'

/** From who came in to who bought, and what became of those in between. */
export function Funnel({ figures }: { readonly figures: Output<'counter.figures'> }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { came, wanted, bought, looking, lost } = funnelOf(figures)
  const steps = [
    { key: 'came', n: came },
    { key: 'wanted', n: wanted },
    { key: 'bought', n: bought },
  ] as const
  const left = [
    ...(looking > 0 ? [t('counter.funnel.looking', { count: looking })] : []),
    ...(figures.unknown > 0 ? [t('counter.funnel.unknown', { count: figures.unknown })] : []),
  ]
  const reasons = (['service', 'other', 'unsaid'] as const).flatMap((key) =>
    lost[key] > 0 ? [t(`counter.funnel.lost.${key}`, { n: number(lost[key]) })] : [],
  )
  return (
    <CaseSection title={t('counter.funnel.title')}>
      <ol className="counter-funnel">
        {steps.map(({ key, n }) => (
          <li key={key}>
            <span>{t(`counter.funnel.steps.${key}`)}</span>
            <span className="counter-funnel-track" aria-hidden>
              <span style={{ width: `${100 * (ratio(n, came) ?? 0)}%` }} />
            </span>
            <strong>{number(n)}</strong>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <Text size="sm" c="dimmed">
          {left.join(' ')}
        </Text>
      )}
      {reasons.length > 0 && (
        <Text size="sm">
          {t('counter.funnel.lostSales', { count: figures.lostSales, reasons: reasons.join(', ') })}
        </Text>
      )}
    </CaseSection>
  )
}
