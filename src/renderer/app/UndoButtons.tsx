import { ActionIcon } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from './api'
import { useDeedName } from './useDeedName'
import { useReport } from './useReport'

/** Undo and redo of whatever was done last, by button and by key; each says what it would take back. */
export function UndoButtons() {
  const { t } = useTranslation()
  const nameOf = useDeedName()
  const report = useReport()
  const state = useApiQuery('backup.undoable', {}).data
  const undo = useApiCommand('backup.undo')
  const redo = useApiCommand('backup.redo')

  const tell = (key: 'app.undone' | 'app.redone') => ({
    onSuccess: ({ procedure }: { procedure: string }) =>
      notifications.show({ message: t(key, { what: nameOf(procedure) }) }),
    onError: report,
  })
  const runUndo = () => state?.undo && undo.mutate({}, tell('app.undone'))
  const runRedo = () => state?.redo && redo.mutate({}, tell('app.redone'))
  // In a field the keys undo what is being typed, so there they are left alone.
  useHotkeys([
    ['mod+Z', runUndo],
    ['mod+Y', runRedo],
    ['mod+shift+Z', runRedo],
  ])

  const undoLabel = state?.undo ? t('app.undoWhat', { what: nameOf(state.undo) }) : t('app.undo')
  const redoLabel = state?.redo ? t('app.redoWhat', { what: nameOf(state.redo) }) : t('app.redo')
  return (
    <>
      <ActionIcon
        title={undoLabel}
        variant="subtle"
        color="gray"
        aria-label={undoLabel}
        disabled={!state?.undo}
        onClick={runUndo}
      >
        <IconArrowBackUp size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        title={redoLabel}
        variant="subtle"
        color="gray"
        aria-label={redoLabel}
        disabled={!state?.redo}
        onClick={runRedo}
      >
        <IconArrowForwardUp size={18} stroke={1.6} />
      </ActionIcon>
    </>
  )
}
