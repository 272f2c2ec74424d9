import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PromiseImportPreview } from '#shared/promises/importing/mapping'
import { ImportErrors } from '../../importing/ImportErrors'
import { useFormat } from '../../ui/useFormat'
import { useDay } from '../useDay'

interface ImportPromisesCheckProps {
  readonly fileName: string
  readonly preview: PromiseImportPreview
  readonly isBusy: boolean
  readonly onImport: () => void
}

/** What the check found: the errors by line, or the first promises as they will be and the way on. */
export function ImportPromisesCheck({ fileName, preview, isBusy, onImport }: ImportPromisesCheckProps) {
  const { t } = useTranslation()
  const { number, dateTime } = useFormat()
  const { rowCount, skippedCount, errorCount, importedBefore } = preview
  if (errorCount > 0)
    return (
      <ImportErrors
        fileName={fileName}
        found={preview}
        nameOf={(problem) => t(`promises.problems.${problem}`)}
      />
    )
  if (rowCount === 0)
    return (
      <Alert mt="lg" role="status">
        {t('promises.import.nothing')}
      </Alert>
    )
  const said = (
    key: 'checked' | 'open' | 'undated' | 'newCustomers' | 'knownCustomers' | 'skipped',
    count: number,
  ) =>
    key !== 'checked' && count === 0 ? [] : [t(`promises.import.${key}`, { count, formatted: number(count) })]
  return (
    <Stack mt="lg" gap="md">
      {importedBefore && (
        <Alert color="yellow" role="alert">
          {t('caseFiles.import.importedBefore', { date: dateTime(importedBefore) })}
        </Alert>
      )}
      <Alert color="teal" role="status">
        <Group justify="space-between" wrap="nowrap">
          <span>
            {[
              ...said('checked', rowCount),
              ...said('open', preview.open),
              ...said('undated', preview.undated),
              ...said('newCustomers', preview.newCustomers),
              ...said('knownCustomers', preview.knownCustomers),
              ...said('skipped', skippedCount),
            ].join(' ')}
          </span>
          <Button onClick={onImport} loading={isBusy} style={{ flex: 'none' }}>
            {t('responses.import.import')}
          </Button>
        </Group>
      </Alert>
      <FirstPromises rows={preview.rows} />
    </Stack>
  )
}

function FirstPromises({ rows }: Pick<PromiseImportPreview, 'rows'>) {
  const { t } = useTranslation()
  const day = useDay()
  return (
    <div>
      <Text size="sm" fw={560} mb="xs">
        {t('promises.import.preview')}
      </Text>
      <table className="figures surface">
        <thead>
          <tr>
            {(['what', 'customerName', 'due', 'doneAt'] as const).map((target) => (
              <th key={target} scope="col">
                {t(`promises.targets.${target}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, who, due, doneAt }, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change places.
            <tr key={line}>
              <td>{what}</td>
              <td>{who}</td>
              <td>{due === null ? t('promises.line.noDay') : day(due)}</td>
              <td>{doneAt === null ? '—' : day(doneAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
