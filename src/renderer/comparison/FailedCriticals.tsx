import { Anchor, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** Critical items that visits found failed, ours first: what to see to before any score (domain.md §1.4). */
export function FailedCriticals() {
  const { t } = useTranslation()
  const { date } = useFormat()
  const localText = useLocalText()
  const failed = useApiQuery('comparison.failedCriticals', {}).data ?? []
  if (failed.length === 0) return null
  return (
    <section aria-labelledby="failed-criticals">
      <Title order={2} size="h4" id="failed-criticals" mb="xs">
        {t('comparison.visits.criticals')}
      </Title>
      <div className="surface scroll-across">
        <table className="figures named-rows">
          <thead>
            <tr>
              <th scope="col">{t('comparison.visits.critical')}</th>
              <th scope="col">{t('comparison.visits.place')}</th>
              <th scope="col">{t('comparison.visits.date')}</th>
              <th scope="col">{t('comparison.baskets.note')}</th>
            </tr>
          </thead>
          <tbody>
            {failed.map(({ visitId, itemKey, visitedOn, competitorName, text, note }) => (
              <tr key={`${visitId} ${itemKey}`}>
                <th scope="row">{localText(text)}</th>
                <td>{competitorName ?? t('comparison.ours')}</td>
                <td>
                  <Anchor component={Link} href={`/comparison/visits/${visitId}`} size="sm">
                    {date(visitedOn)}
                  </Anchor>
                </td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
