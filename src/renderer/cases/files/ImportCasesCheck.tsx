import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseImportPreview } from '#shared/cases/importing/mapping'
import type { CaseState } from '#shared/cases/workflow'
import { CheckedList } from '../../importing/CheckedList'
import { FirstRows } from '../../importing/FirstRows'
import type { FoundInList } from '../../importing/ImportingPage'
import { useFormat } from '../../ui/useFormat'

/** What the check of a list of cases found. */
export function ImportCasesCheck(check: FoundInList<CaseImportPreview>) {
  const { t } = useTranslation()
  const { number, dateTime } = useFormat()
  const { preview } = check
  const { importedBefore, newCauses } = preview
  const said = (
    key: 'checked' | 'newCustomers' | 'anonymous' | 'over' | 'withoutTerm' | 'skipped',
    count: number,
  ) => (count === 0 ? [] : [t(`caseFiles.import.${key}`, { count, formatted: number(count) })])
  return (
    <CheckedList
      {...check}
      nameOf={(problem) => t(`caseFiles.import.problems.${problem}`)}
      nothing={t('caseFiles.import.nothing')}
      before={importedBefore && t('caseFiles.import.importedBefore', { date: dateTime(importedBefore) })}
      sentences={[
        ...said('checked', preview.rowCount),
        ...said('newCustomers', preview.newCustomers),
        ...said('anonymous', preview.anonymous),
        ...said('over', preview.over),
        ...said('withoutTerm', preview.withoutTerm),
        ...said('skipped', preview.skippedCount),
        ...(newCauses.length > 0 ? [t('caseFiles.import.newCauses', { names: newCauses.join(', ') })] : []),
      ]}
    >
      <FirstCases rows={preview.rows} />
    </CheckedList>
  )
}

function FirstCases({ rows }: Pick<CaseImportPreview, 'rows'>) {
  const { t } = useTranslation()
  const { date, dateTime } = useFormat()
  const headings = ['openedAt', 'kind', 'state', 'customerName', 'description'] as const
  return (
    <FirstRows
      title={t('caseFiles.import.preview')}
      headings={headings.map((target) => t(`caseFiles.targets.${target}`))}
      rows={rows.map(({ openedAt, isTimeKnown, kind, state, customer, description }) => [
        isTimeKnown ? dateTime(openedAt) : date(openedAt),
        t(`cases.kinds.${kind}`),
        t(`cases.states.${state as CaseState}`),
        customer || t('cases.anonymous'),
        <Text key="description" size="sm" lineClamp={1} style={{ overflowWrap: 'anywhere' }}>
          {description}
        </Text>,
      ])}
    />
  )
}
