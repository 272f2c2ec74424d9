import { Anchor, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ElementsResult } from '#shared/moments/figures.contract'
import { useFormat } from '../ui/useFormat'

/** Failures by what they were of, most of them first (domain.md §1.27). */
export function FailureSection({ failures }: Pick<ElementsResult, 'failures'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { classified, unclassified, rows, ofTen } = failures
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {t('elements.failures.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('elements.failures.lead')}
      </Text>
      {ofTen !== null && (
        <Text fw={620} mb="xs">
          {t('elements.failures.systems', { count: ofTen, n: classified })}
        </Text>
      )}
      {rows.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('moments.causeClass')}</th>
              <th scope="col" className="number">
                {t('elements.failures.count')}
              </th>
              <th scope="col" aria-hidden />
              <th scope="col" className="number">
                {t('elements.failures.share')}
              </th>
              <th scope="col" className="number">
                {t('elements.failures.cumulative')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.causeClass}>
                <th scope="row">{t(`moments.causeClasses.${row.causeClass}`)}</th>
                <td className="number">{row.n}</td>
                <td className="failure-bar" aria-hidden>
                  <i style={{ width: `${row.percent}%` }} />
                </td>
                <td className="number">{format.percent(row.percent / 100, 0)}</td>
                <td className="number">{format.percent(row.cumulativePercent / 100, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Text size="sm" mt="xs">
        {unclassified > 0
          ? t('elements.failures.unclassified', { count: unclassified })
          : rows.length === 0 && t('elements.failures.none')}{' '}
        <Anchor component={Link} href="/cases" size="sm" underline="always">
          {t('elements.failures.toCases')}
        </Anchor>
      </Text>
    </section>
  )
}
