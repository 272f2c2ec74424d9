import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PromiseLevel } from '#shared/promises/promises.contract'
import { FEWEST_FIRM, FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { useFormat } from '../ui/useFormat'

type Share = PromiseLevel['onTime']

/** Makes the function that says a share as domain.md §0.1 C6 has it: of fewer than five, only that they are few. */
export function useShareWords(): (share: Share) => string {
  const { t } = useTranslation()
  const { percent } = useFormat()
  return ({ share, n }) =>
    n > 0 && n < FEWEST_SHOWN ? t('promises.results.few') : percent(share, n < 100 ? 0 : 1)
}

interface LevelFigureProps {
  readonly title: string
  readonly share: Share
}

/** How many promises were kept of how many, and between what the real share lies. */
export function LevelFigure({ title, share }: LevelFigureProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const say = useShareWords()
  const { successes, n, interval } = share
  return (
    <section className="surface surface-pad promise-level" aria-label={title}>
      <Text size="sm">{title}</Text>
      <strong>{say(share)}</strong>
      <small>
        {[
          t('promises.results.keptOf', { kept: number(successes), n: number(n) }),
          ...(n >= FEWEST_SHOWN && interval
            ? [t('promises.results.between', { low: percent(interval.low), high: percent(interval.high) })]
            : []),
          ...(n >= FEWEST_SHOWN && n < FEWEST_FIRM ? [t('standards.hint')] : []),
        ].join(' · ')}
      </small>
    </section>
  )
}
