import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseImportPreview } from '#shared/cases/importing/mapping'
import type { CaseState } from '#shared/cases/workflow'
import { ImportErrors } from '../../importing/ImportErrors'
import { useFormat } from '../../ui/useFormat'

interface ImportCasesCheckProps {
  readonly fileName: string
  readonly preview: CaseImportPreview
  readonly isBusy: boolean
  readonly onImport: () => void
}

/** What the check found: the errors by line, or the first cases as they will be and the way on. */
export function ImportCasesCheck(props: ImportCasesCheckProps) {
  const top = useRef<HTMLDivElement>(null)
  // It stands below a long form: whoever checked sees what came of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each check is shown anew
  useEffect(() => top.current?.scrollIntoView?.({ block: 'start' }), [props.preview])
  return (
    <div ref={top}>
      <Found {...props} />
    </div>
  )
}

function Found({ fileName, preview, isBusy, onImport }: ImportCasesCheckProps) {
  const { t } = useTranslation()
  const { number, dateTime } = useFormat()
  const { rowCount, skippedCount, errorCount, importedBefore } = preview
  const { newCustomers, anonymous, over, withoutTerm } = preview
  if (errorCount > 0)
    return (
      <ImportErrors
        fileName={fileName}
        found={preview}
        nameOf={(problem) => t(`caseFiles.import.problems.${problem}`)}
      />
    )
  if (rowCount === 0)
    return (
      <Alert mt="lg" role="status">
        {t('caseFiles.import.nothing')}
      </Alert>
    )
  const said = (
    key: 'checked' | 'newCustomers' | 'anonymous' | 'over' | 'withoutTerm' | 'skipped',
    count: number,
  ) => t(`caseFiles.import.${key}`, { count, formatted: number(count) })
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
              said('checked', rowCount),
              ...(newCustomers > 0 ? [said('newCustomers', newCustomers)] : []),
              ...(anonymous > 0 ? [said('anonymous', anonymous)] : []),
              ...(over > 0 ? [said('over', over)] : []),
              ...(withoutTerm > 0 ? [said('withoutTerm', withoutTerm)] : []),
              ...(skippedCount > 0 ? [said('skipped', skippedCount)] : []),
              ...(preview.newCauses.length > 0
                ? [t('caseFiles.import.newCauses', { names: preview.newCauses.join(', ') })]
                : []),
            ].join(' ')}
          </span>
          <Button onClick={onImport} loading={isBusy} style={{ flex: 'none' }}>
            {t('responses.import.import')}
          </Button>
        </Group>
      </Alert>
      <FirstCases rows={preview.rows} />
    </Stack>
  )
}

function FirstCases({ rows }: Pick<CaseImportPreview, 'rows'>) {
  const { t } = useTranslation()
  const { date, dateTime } = useFormat()
  return (
    <div>
      <Text size="sm" fw={560} mb="xs">
        {t('caseFiles.import.preview')}
      </Text>
      <table className="figures surface">
        <thead>
          <tr>
            {(['openedAt', 'kind', 'state', 'customerName', 'description'] as const).map((target) => (
              <th key={target} scope="col">
                {t(`caseFiles.targets.${target}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ openedAt, isTimeKnown, kind, state, customer, description }, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change places.
            <tr key={line}>
              <td>{isTimeKnown ? dateTime(openedAt) : date(openedAt)}</td>
              <td>{t(`cases.kinds.${kind}`)}</td>
              <td>{t(`cases.states.${state as CaseState}`)}</td>
              <td>{customer || t('cases.anonymous')}</td>
              <td style={{ overflowWrap: 'anywhere' }}>
                <Text size="sm" lineClamp={1}>
                  {description}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
