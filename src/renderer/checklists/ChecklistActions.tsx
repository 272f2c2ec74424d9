import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Purpose } from '#shared/checklists/checklist'
import type { LocalText } from '#shared/i18n/languages'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'
import { useLocalText } from '../ui/useLocalText'
import { checklistHomes } from './homes'

interface ChecklistActionsProps {
  readonly checklist: { readonly id: number; readonly title: LocalText }
  readonly purpose: Purpose
}

/** What the owner does with a checklist. */
export function ChecklistActions({ checklist: { id, title }, purpose }: ChecklistActionsProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf('checklists.void', t('app.undone', { what: t('history.deeds.checklists.void') }))
  const remove = useApiCommand('checklists.void')
  const name = localText(title)
  return (
    <>
      <Button component={Link} href={`${checklistHomes[purpose].pages}/${id}/edit`} variant="default">
        {t('checklists.actions.edit')}
      </Button>
      <Button
        variant="subtle"
        color="red"
        loading={remove.isPending}
        onClick={() =>
          remove.mutate(
            { id },
            {
              onSuccess: () => tellUndoable(t('checklists.actions.removed', { name }), undo),
              onError: report,
            },
          )
        }
      >
        {t('checklists.actions.remove')}
      </Button>
    </>
  )
}
