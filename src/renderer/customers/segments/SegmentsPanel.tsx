import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { builtInSegments } from '#shared/customers/segments'
import { useApiQuery } from '../../app/api'
import { QueryState } from '../../ui/QueryState'
import { ToneBadge } from '../../ui/ToneBadge'
import { useFormat } from '../../ui/useFormat'
import { segmentTone } from '../segmentTone'
import { useSegmentNames } from '../useSegmentNames'
import { RulesForm } from './RulesForm'

interface SegmentsPanelProps {
  readonly isOwner: boolean
  /** Shows the customers of a segment. */
  readonly onShow: (segment: string) => void
}

/** How many customers are in each segment, and the owner's rules for it. */
export function SegmentsPanel({ isOwner, onShow }: SegmentsPanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const segments = useApiQuery('customers.segments', {})
  const names = useSegmentNames(segments.data?.rules)
  return (
    <QueryState query={segments}>
      {({ rules, counts, total }) => (
        <div className={isOwner ? 'customer-card' : undefined}>
          <section className="surface surface-pad" aria-labelledby="segments">
            <Title order={2} size="h4" id="segments">
              {t('customers.tabs.segments')}
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              {t('customers.segments.lead')}
            </Text>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('customers.list.segment')}</th>
                  <th scope="col" className="number">
                    {t('customers.segments.column')}
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">{t('customers.segments.show')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...names].map(([key, name]) => (
                  <tr key={key}>
                    <th scope="row">
                      <ToneBadge tone={segmentTone(key)}>{name}</ToneBadge>
                      <Meaning segment={key} />
                    </th>
                    <td className="number">
                      {format.number(counts[key] ?? 0)}{' '}
                      <small>{format.percent(total === 0 ? null : (counts[key] ?? 0) / total)}</small>
                    </td>
                    <td className="number">
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        disabled={(counts[key] ?? 0) === 0}
                        aria-label={`${t('customers.segments.show')}: ${name}`}
                        onClick={() => onShow(key)}
                      >
                        {t('customers.segments.show')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {isOwner && <RulesForm key={JSON.stringify(rules)} rules={rules} />}
        </div>
      )}
    </QueryState>
  )
}

function Meaning({ segment }: { segment: string }) {
  const { t } = useTranslation()
  const known = [...builtInSegments, 'none' as const].find((key) => key === segment)
  return known ? <div className="customer-meaning">{t(`customers.segments.meanings.${known}`)}</div> : null
}
