import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from './useUndoOf'

type RemovalName = 'surveys.ledger.voidRun' | 'surveys.ledger.voidHandOut' | 'surveys.ledger.voidReturn'

/** Takes an entry out of the register; the name says which in the message. */
export type LedgerRemoval = (id: number, name: string) => void

/** Takes entries of a kind out of the register, with a way back. */
export function useLedgerRemoval(deed: RemovalName): LedgerRemoval {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const remove = useApiCommand(deed)
  const undo = useUndoOf(deed, t('ledger.removeUndone'))
  return (id, name) => {
    const onSuccess = () => tellUndoable(t('ledger.removed', { numbers: name }), undo)
    remove.mutate({ id }, { onSuccess, onError: report })
  }
}
