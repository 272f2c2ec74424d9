import { useTranslation } from 'react-i18next'
import type { KeptPromise } from '#shared/promises/promises.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useIsOwner } from '../people/useIsOwner'

/** What asks for something more before it is done. */
export type Asked = 'edit' | 'finish' | 'agree' | 'cancel'

/** What can be done with a promise. */
export interface PromiseDeeds {
  /** Handed over now, whole or in part. */
  readonly finish: (promise: KeptPromise, isComplete: boolean) => void
  readonly reopen: (promise: KeptPromise) => void
  readonly remove: (promise: KeptPromise) => void
  readonly ask: (asked: Asked, promise: KeptPromise) => void
  readonly mayRemove: boolean
}

/** What is done at once says so, and can be taken back. */
export function usePromiseDeeds(ask: PromiseDeeds['ask']): PromiseDeeds {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const finish = useApiCommand('promises.finish')
  const reopen = useApiCommand('promises.reopen')
  const remove = useApiCommand('promises.void')
  const undo = useApiCommand('history.undo')
  const mayRemove = useIsOwner() === true
  const told = (message: string) => ({
    onSuccess: () => tellUndoable(message, () => undo.mutate({}, { onError: report })),
    onError: report,
  })
  return {
    finish: ({ id, what }, isComplete) =>
      finish.mutate(
        { id, isComplete },
        told(t(isComplete ? 'promises.told.done' : 'promises.told.partial', { what })),
      ),
    reopen: ({ id, what }) => reopen.mutate({ id }, told(t('promises.told.reopened', { what }))),
    remove: ({ id, what }) => remove.mutate({ id }, told(t('promises.told.removed', { what }))),
    ask,
    mayRemove,
  }
}
