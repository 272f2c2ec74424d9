import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/responses/importing'
import { ImportErrors } from '../../importing/ImportErrors'
import { useFormat } from '../../ui/useFormat'
import { useLocalText } from '../../ui/useLocalText'

interface ImportCheckProps {
  readonly fileName: string
  readonly preview: ImportPreview
  readonly isBusy: boolean
  readonly onImport: () => void
}

/** What the check found: the errors by line, or the first sheets as they will be and the way on. */
export function ImportCheck({ fileName, preview, isBusy, onImport }: ImportCheckProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (preview.errorCount > 0)
    return (
      <ImportErrors
        fileName={fileName}
        found={preview}
        nameOf={(problem) => t(`responses.import.problems.${problem}`)}
      />
    )
  if (preview.rowCount === 0)
    return (
      <Alert mt="lg" role="status">
        {t('responses.import.nothingToImport')}
      </Alert>
    )
  return (
    <Stack mt="lg" gap="md">
      {preview.importedBefore && (
        <Alert color="yellow" role="alert">
          {t('responses.import.importedBefore', {
            date: format.dateTime(preview.importedBefore.at),
            wave: preview.importedBefore.waveLabel,
          })}
        </Alert>
      )}
      <Alert color="teal" role="status">
        <Group justify="space-between">
          {[
            t('responses.import.checked', {
              count: preview.rowCount,
              formatted: format.number(preview.rowCount),
            }),
            ...(preview.skippedCount > 0
              ? [
                  t('responses.import.skipped', {
                    count: preview.skippedCount,
                    formatted: format.number(preview.skippedCount),
                  }),
                ]
              : []),
          ].join(' ')}
          <Button onClick={onImport} loading={isBusy}>
            {t('responses.import.import')}
          </Button>
        </Group>
      </Alert>
      <FirstRows preview={preview} />
    </Stack>
  )
}

function FirstRows({ preview }: { preview: ImportPreview }) {
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
