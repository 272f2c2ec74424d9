import { ActionIcon, Loader } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deed } from '#shared/history/history.contract'
import { useDeedName } from '../history/useDeedName'
import { useApiCommand, useApiQuery } from './api'
import { useReport } from './useReport'

/** Undo and redo of whatever was done last, by button and by key; each says what it would take back. */
export function UndoButtons() {
  const { t } = useTranslation()
  const nameOf = useDeedName()
  const report = useReport()
  const state = useApiQuery('history.undoable', {}).data
  const undo = useApiCommand('history.undo')
  const redo = useApiCommand('history.redo')

  const wordsOf = ({ procedure, object }: Deed) => nameOf(procedure, object)
  const tell = (key: 'app.undone' | 'app.redone') => ({
    onSuccess: (deed: Deed) => notifications.show({ message: t(key, { what: wordsOf(deed) }) }),
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

  const undoLabel = state?.undo ? t('app.undoWhat', { what: wordsOf(state.undo) }) : t('app.undo')
  const redoLabel = state?.redo ? t('app.redoWhat', { what: wordsOf(state.redo) }) : t('app.redo')
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
        <Working isPending={undo.isPending}>
          <IconArrowBackUp size={18} stroke={1.6} />
        </Working>
      </ActionIcon>
      <ActionIcon
        title={redoLabel}
        variant="subtle"
        color="gray"
        aria-label={redoLabel}
        disabled={!state?.redo}
        onClick={runRedo}
      >
        <Working isPending={redo.isPending}>
          <IconArrowForwardUp size={18} stroke={1.6} />
        </Working>
      </ActionIcon>
    </>
  )
}

/** The icon, which turns into a loader while something as large as an import is taken back. */
function Working({ isPending, children }: { isPending: boolean; children: ReactNode }) {
  return isPending ? <LongWork>{children}</LongWork> : children
}

function LongWork({ children }: { children: ReactNode }) {
  const jobs = useApiQuery('jobs.list', {}).data
  const isLong = jobs?.some(({ kind, state }) => kind === 'takeBack' && state.state === 'running')
  return isLong ? <Loader size={16} /> : children
}
