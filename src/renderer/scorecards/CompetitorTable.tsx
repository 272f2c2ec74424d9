import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useFormat } from '../ui/useFormat'
import { isFew } from './fewData'

/** Other businesses with our puntaje and their own ratings: a column a source, never mixed (domain.md §1.3). */
export function CompetitorTable({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const titleId = useId()
  const { competitors, rows, total } = result
  if (competitors.length === 0) return null
  return (
    <section className="surface" aria-labelledby={titleId}>
      <div className="surface-pad">
        <Title order={2} size="h5" id={titleId}>
          {t('libreta.competitors.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('libreta.competitors.lead')}
        </Text>
      </div>
      <div className="scroll-across">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('scorecards.attribute')}</th>
              <th scope="col" className="number">
                {t('libreta.competitors.own')}
              </th>
              {competitors.map(({ key, name, source }) => (
                <th scope="col" className="number" key={key}>
                  {t('libreta.competitors.column', {
                    name,
                    source: t(`libreta.competitors.sources.${source}`),
                  })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <th scope="row" className="change-name">
                  {row.name}
                </th>
                <td className="number">{isFew(row) ? t('app.noData') : format.number(row.rating, 1)}</td>
                {competitors.map(({ key, cells }) => (
                  <td className="number" key={key}>
                    {format.number(cells[index]?.rating ?? null, 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('scorecards.grade')}</th>
              <td className="number">{format.number(total.grade, 1)}</td>
              {competitors.map(({ key, grade, missingShare }) => (
                <td className="number" key={key}>
                  {format.number(grade, 1)}
                  {grade !== null && missingShare > 0 && (
                    <Text size="xs" c="dimmed">
                      {t('libreta.competitors.incomplete', { share: format.number(missingShare) })}
                    </Text>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
