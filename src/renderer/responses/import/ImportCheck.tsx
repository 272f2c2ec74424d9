import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/responses/importing'
import { CheckedList } from '../../importing/CheckedList'
import type { FoundInList } from '../../importing/ImportingPage'
import { useFormat } from '../../ui/useFormat'
import { useLocalText } from '../../ui/useLocalText'

/** What the check of a file of sheets found. */
export function ImportCheck(check: FoundInList<ImportPreview>) {
  const { t } = useTranslation()
  const { number, dateTime } = useFormat()
  const { preview } = check
  const { rowCount, skippedCount, importedBefore } = preview
  const said = (key: 'checked' | 'skipped', count: number) =>
    count === 0 ? [] : [t(`responses.import.${key}`, { count, formatted: number(count) })]
  return (
    <CheckedList
      {...check}
      nameOf={(problem) => t(`responses.import.problems.${problem}`)}
      nothing={t('responses.import.nothingToImport')}
      before={
        importedBefore &&
        t('responses.import.importedBefore', {
          date: dateTime(importedBefore.at),
          wave: importedBefore.waveLabel,
        })
      }
      sentences={[...said('checked', rowCount), ...said('skipped', skippedCount)]}
    >
      <FirstSheets preview={preview} />
    </CheckedList>
  )
}

function FirstSheets({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  return (
    <div>
      <Text size="sm" fw={560} mb="xs">
        {t('responses.import.preview')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="surface scroll-across" tabIndex={0} aria-label={t('responses.import.preview')}>
        <table className="figures">
          <thead>
            <tr>
              {preview.headers.map((header, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one name.
                <th key={index} scope="col" className="number">
                  {localText(header).slice(0, 24)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change places.
              <tr key={line}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do their cells.
                  <td key={index} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
