import { ActionIcon, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { ratio } from '#shared/stats/numbers'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useFormat } from '../ui/useFormat'
import { useReasonName, useResultName } from './useReasonName'

const MOST_LINES = 40

/** How today stands, and its visits: each can be taken back. */
export function TodayList({ day }: { readonly day: Output<'counter.day'> }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const report = useReport()
  const takeBack = useApiCommand('counter.takeBack')
  const resultName = useResultName(day.settings.reasons)
  const nameOf = useReasonName(day.settings.reasons)
  const { bought, notBought, unknown, visits } = day
  const known = bought + notBought
  return (
    <section className="surface surface-pad counter-today" aria-label={t('counter.today')}>
      <dl className="counter-totals">
        <div>
          <dt>{t('counter.todayVisits')}</dt>
          <dd>{number(known + unknown)}</dd>
        </div>
        <div>
          <dt>{t('counter.results.bought')}</dt>
          <dd>{number(bought)}</dd>
        </div>
        <div>
          <dt>{t('counter.results.notBought')}</dt>
          <dd>{number(notBought)}</dd>
        </div>
        <div>
          <dt>{t('counter.conversion')}</dt>
          <dd>
            {known > 0 && known < FEWEST_SHOWN
              ? t('counter.conversionOf', { part: bought, n: known })
              : percent(ratio(bought, known))}
          </dd>
        </div>
      </dl>
      {day.reasons.length > 0 && (
        <Text size="sm" mb="xs">
          {day.reasons.map(({ key, n }) => t('counter.timesOf', { count: n, what: nameOf(key) })).join(' · ')}
        </Text>
      )}
      <Text fw={600} size="sm" mb={4}>
        {t('counter.lines')}
      </Text>
      {visits.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('counter.noLines')}
        </Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <ul className="counter-lines" tabIndex={0} aria-label={t('counter.lines')}>
          {visits.slice(0, MOST_LINES).map((visit) => {
            const what = resultName(visit)
            return (
              <li key={visit.id}>
                <span className="counter-time">{visit.time ?? t('counter.cards')}</span>
                <span>{visit.count === 1 ? what : t('counter.timesOf', { count: visit.count, what })}</span>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`${t('app.remove')}: ${visit.time ?? ''} ${what}`}
                  onClick={() => takeBack.mutate({ id: visit.id }, { onError: report })}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
      {visits.length > MOST_LINES && (
        <Text size="xs" c="dimmed">
          {t('counter.moreLines', { count: visits.length - MOST_LINES })}
        </Text>
      )}
    </section>
  )
}
