import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import type { StandardsRead } from '#shared/standards/standardsRead'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'
import { Figure } from './Figure'
import { GoalCell } from './GoalCell'
import { LightBadge } from './LightBadge'

/** What customers said of how their cases were handled, among the standards (domain.md §2.3, T11). */
export function HandlingRow({ figure }: { figure: StandardsRead['handling'] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { value, n, ids, interval, goal, previous, light } = figure
  const title = t('standards.names.handling')
  const hasFew = previous.n > 0 && (previous.n < FEWEST_SHOWN || previous.value === null)
  return (
    <tr>
      <th scope="row" className="standards-what">
        {title}
        <small>
          {t('standards.definitions.handling')}{' '}
          <Anchor component={Link} href="/cases/after/closing" size="xs">
            {t('standards.handlingMore')}
          </Anchor>
        </small>
      </th>
      <td className="number">
        <GoalCell standard="handling" goal={goal} />
      </td>
      <td className="number">
        <Figure value={value} n={n} ids={ids} title={title} say={(points) => number(points, 1)} />
        {interval && n >= FEWEST_SHOWN && (
          <small>
            {t('standards.between', { low: number(interval.low, 1), high: number(interval.high, 1) })}
          </small>
        )}
      </td>
      <td className="number">
        <CasesLink ids={ids} title={title}>
          {number(n)}
        </CasesLink>
      </td>
      <td className="number">
        {hasFew ? t('standards.fewCases') : number(previous.value, 1)}
        <small>{t('standards.nOf', { count: previous.n })}</small>
      </td>
      <td>
        <LightBadge light={light} />
      </td>
    </tr>
  )
}
