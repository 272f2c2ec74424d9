import { Alert, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InsideCopy as Inside } from '#shared/backup/backup.contract'
import { countedThings, whatIsLost } from '#shared/backup/whatIsLost'
import { useFormat } from '../ui/useFormat'
import { useThings } from './useThings'

/** What a copy holds, beside what there is today, and in words what going back to it would lose. */
export function InsideCopy({ inside: { manifest, today } }: { readonly inside: Inside }) {
  const { t } = useTranslation()
  const format = useFormat()
  const listOf = useThings()
  const { businessName, madeAt, lastChangeAt, counts } = manifest
  const dateOf = (at: string | null) => (at ? format.dateTime(at) : format.number(null))
  const lost = today ? whatIsLost(today, counts) : []
  return (
    <Stack gap="sm">
      <Text fw={620}>{businessName ?? t('copies.restore.nobody')}</Text>
      <Text size="sm" c="dimmed">
        {[
          t('copies.restore.madeAt', { date: dateOf(madeAt) }),
          t('copies.restore.lastChange', { date: dateOf(lastChangeAt) }),
        ].join(' · ')}
      </Text>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('copies.restore.thing')}</th>
            <th scope="col" className="number">
              {t('copies.restore.inCopy')}
            </th>
            {today && (
              <th scope="col" className="number">
                {t('copies.restore.today')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {countedThings.map((thing) => (
            <tr key={thing}>
              <td>{t(`copies.restore.things.${thing}`)}</td>
              <td className="number">{format.number(counts[thing])}</td>
              {today && <td className="number">{format.number(today[thing])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {today && (
        <Alert color={lost.length > 0 ? 'red' : 'yellow'}>
          {lost.length > 0
            ? t('copies.restore.loses', { list: listOf(lost) })
            : t('copies.restore.losesLittle')}
        </Alert>
      )}
    </Stack>
  )
}
