import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { NO_SEGMENT } from '#shared/customers/whoGroups'
import { percentageDecimals } from '#shared/stats/numbers'
import { useApiQuery } from '../app/api'
import { CaseSection } from '../cases/CaseSection'
import { useSegmentNames } from '../customers/useSegmentNames'
import { useFormat } from '../ui/useFormat'

/** Whom it is worth keeping, and who is going: the customers of the register by segment, with how many they are. */
export function SegmentsCard() {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const segments = useApiQuery('customers.segments', {}).data
  const names = useSegmentNames(segments?.rules)
  if (!segments || segments.total === 0) return null
  const { counts, total } = segments
  const isAnyTold = total > (counts[NO_SEGMENT] ?? 0)
  return (
    <CaseSection
      title={t('who.retention.title')}
      action={
        <Anchor component={Link} href="/customers?tab=segments" size="sm">
          {t('who.split.segmentsHere')}
        </Anchor>
      }
    >
      {isAnyTold ? (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('who.segment')}</th>
              <th scope="col" className="number">
                {t('customers.segments.column')}
              </th>
              <th scope="col" className="number">
                {t('who.retention.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...names]
              .filter(([key]) => (counts[key] ?? 0) > 0)
              .map(([key, name]) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td className="number">{number(counts[key] ?? 0)}</td>
                  <td className="number">{percent((counts[key] ?? 0) / total, percentageDecimals(total))}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ) : (
        <Text size="sm">{t('who.retention.none')}</Text>
      )}
    </CaseSection>
  )
}
