import { useTranslation } from 'react-i18next'
import type { PromiseImportPreview } from '#shared/promises/importing/mapping'
import { CheckedList } from '../../importing/CheckedList'
import { FirstRows } from '../../importing/FirstRows'
import type { FoundInList } from '../../importing/ImportingPage'
import { useFormat } from '../../ui/useFormat'
import { useDay } from '../useDay'

/** What the check of a list of orders found. */
export function ImportPromisesCheck(check: FoundInList<PromiseImportPreview>) {
  const { t } = useTranslation()
  const { number, dateTime } = useFormat()
  const { preview } = check
  const { importedBefore } = preview
  const said = (
    key: 'checked' | 'open' | 'undated' | 'newCustomers' | 'knownCustomers' | 'skipped',
    count: number,
  ) => (count === 0 ? [] : [t(`promises.import.${key}`, { count, formatted: number(count) })])
  return (
    <CheckedList
      {...check}
      nameOf={(problem) => t(`promises.problems.${problem}`)}
      nothing={t('promises.import.nothing')}
      before={importedBefore && t('caseFiles.import.importedBefore', { date: dateTime(importedBefore) })}
      sentences={[
        ...said('checked', preview.rowCount),
        ...said('open', preview.open),
        ...said('undated', preview.undated),
        ...said('newCustomers', preview.newCustomers),
        ...said('knownCustomers', preview.knownCustomers),
        ...said('skipped', preview.skippedCount),
      ]}
    >
      <FirstPromises rows={preview.rows} />
    </CheckedList>
  )
}

function FirstPromises({ rows }: Pick<PromiseImportPreview, 'rows'>) {
  const { t } = useTranslation()
  const day = useDay()
  const headings = ['what', 'customerName', 'due', 'doneAt'] as const
  return (
    <FirstRows
      title={t('promises.import.preview')}
      headings={headings.map((target) => t(`promises.targets.${target}`))}
      rows={rows.map(({ what, who, due, doneAt }) => [
        what,
        who,
        due === null ? t('promises.line.noDay') : day(due),
        doneAt === null ? '—' : day(doneAt),
      ])}
    />
  )
}
