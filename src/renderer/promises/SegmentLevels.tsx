import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PeriodLength } from '#shared/calendar/periods'
import { NOT_KNOWN } from '#shared/customers/whoGroups'
import { FEWEST_FIRM, FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { useApiQuery } from '../app/api'
import { useWhoNames } from '../customers/useWhoNames'
import { useFormat } from '../ui/useFormat'
import { useShareWords } from './LevelFigure'

/** What was kept of what was promised to the customers of each segment, with the interval of each share. */
export function SegmentLevels({ period, start }: { readonly period: PeriodLength; readonly start: string }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const say = useShareWords()
  const names = useWhoNames('segment')
  const groups = useApiQuery('promises.bySegment', { period, start }).data ?? []
  const isAnyKnown = groups.some(({ key }) => key !== NOT_KNOWN)
  if (groups.length === 0) return null
  return (
    <section className="surface surface-pad" aria-labelledby="promise-segments">
      <Title order={2} size="h4" id="promise-segments" mb="xs">
        {t('who.promises.title')}
      </Title>
      {isAnyKnown && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('who.segment')}</th>
              <th scope="col" className="number">
                {t('promises.results.onTime')}
              </th>
              <th scope="col" className="number">
                {t('promises.results.of')}
              </th>
              <th scope="col">{t('who.promises.interval')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, onTime }) => {
              const { n, interval } = onTime
              return (
                <tr key={key}>
                  <th scope="row">{names.get(key) ?? t('who.notKnown')}</th>
                  <td className="number">{say(onTime)}</td>
                  <td className="number">{number(n)}</td>
                  <td>
                    {n >= FEWEST_SHOWN && interval
                      ? t('promises.results.between', {
                          low: percent(interval.low),
                          high: percent(interval.high),
                        })
                      : t('app.noData')}
                    {n >= FEWEST_SHOWN && n < FEWEST_FIRM && ` · ${t('standards.hint')}`}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <Text size="xs" c="dimmed" mt={isAnyKnown ? 'xs' : 0}>
        {t(isAnyKnown ? 'who.promises.note' : 'who.promises.none')}
      </Text>
    </section>
  )
}
