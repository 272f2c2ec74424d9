import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ChecklistSummary } from '#shared/comparison/visits.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useLocalText } from '../ui/useLocalText'
import { useTellRemoved } from './useTellRemoved'

/** What the owner does with a checklist. */
export function ChecklistActions({ checklist: { id, title } }: { readonly checklist: ChecklistSummary }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const tellRemoved = useTellRemoved('voidChecklist')
  const remove = useApiCommand('comparison.voidChecklist')
  const name = localText(title)
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        loading={remove.isPending}
        onClick={() =>
          remove.mutate(
            { id },
            {
              onSuccess: () => tellRemoved(t('comparison.checklists.removed', { name })),
              onError: report,
            },
          )
        }
      >
        {t('comparison.checklists.remove')}
      </Button>
      <Button component={Link} href={`/comparison/checklists/${id}/edit`} variant="default">
        {t('comparison.checklists.edit')}
      </Button>
    </>
  )
}
