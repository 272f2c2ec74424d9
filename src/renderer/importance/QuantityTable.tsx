import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quantities } from '#shared/importance/importance.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import { useTitleOfGroup } from '../analysis/groups/shownGroup'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** How much of a service is wanted: how often each quantity was said (domain.md §1.5). */
export function QuantityTable({ quantity: { text, n, figures } }: { readonly quantity: Quantities }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const localText = useLocalText()
  const titleOf = useTitleOfGroup()
  const id = useId()
  const share = (count: number) => percent(count / n, percentageDecimals(n))
  const others = figures && figures.others > 0 ? [{ value: null, label: null, count: figures.others }] : []
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h5" id={id}>
        {titleOf(localText(text))}
      </Title>
      <Text size="sm" c="dimmed">
        {[
          t('importance.count', { count: n }),
          figures === null && t('analysis.hidden'),
          figures && n < 30 && t('analysis.indicative'),
          figures &&
            figures.median !== null &&
            t('importance.quantities.median', {
              value: number(figures.median, Number.isInteger(figures.median) ? 0 : 1),
            }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {figures && (
        <table className="figures" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('importance.quantities.quantity')}</th>
              <th scope="col" className="number">
                {t('importance.quantities.people')}
              </th>
              <th scope="col" className="number">
                {t('importance.quantities.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...figures.rows, ...others].map(({ value, label, count }) => (
              <tr key={value ?? 'others'}>
                <th scope="row" className="row-name">
                  {label
                    ? localText(label)
                    : value === null
                      ? t('importance.quantities.others')
                      : number(value, Number.isInteger(value) ? 0 : 1)}
                </th>
                <td className="number">{number(count)}</td>
                <td className="number">{share(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
