import { useTranslation } from 'react-i18next'
import type { CommandName } from '#shared/contract/contract'
import { call } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'

/** Takes a deed back if it is still the last one; otherwise says where to do it. */
export function useUndoOf(deed: CommandName, undone: string): () => void {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  return () => {
    const undo = async () => {
      const state = await call('history.undoable', {})
      const isLast = state.undo?.procedure === deed
      if (isLast) await call('history.undo', {})
      tell({ message: isLast ? undone : t('surveys.survey.notLastDeed') })
    }
    undo().catch(report)
  }
}
