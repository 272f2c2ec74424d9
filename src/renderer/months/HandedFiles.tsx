import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HandOver } from '#shared/months/months.contract'
import { useFormat } from '../ui/useFormat'

const bytesPerKilobyte = 1024
/** The first letters of a fingerprint, enough to compare two by eye. */
const shownLetters = 12

/** Where a month was saved, and with which files. */
export function HandedFiles({ handOvers }: { handOvers: readonly HandOver[] }) {
  const { t } = useTranslation()
  const { dateTime, number } = useFormat()
  if (handOvers.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('months.handOver.none')}
      </Text>
    )
  }
  return handOvers.map(({ at, person, folder, files }) => (
    <details key={at + folder} className="month-files">
      <summary>
        {[
          t(person ? 'months.handOver.atBy' : 'months.handOver.at', { folder, at: dateTime(at), person }),
          t('months.handOver.show', { count: files.length }),
        ].join(' · ')}
      </summary>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('months.handOver.file')}</th>
            <th scope="col" className="number">
              {t('months.handOver.size')}
            </th>
            <th scope="col">{t('months.handOver.print')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, bytes, sha256 }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{`${number(Math.ceil(bytes / bytesPerKilobyte))} KB`}</td>
              <td>
                <code title={sha256}>{`${sha256.slice(0, shownLetters)}…`}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  ))
}
