import { useTranslation } from 'react-i18next'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'

type Removal = 'voidCompetitor' | 'voidVisit' | 'voidBasket'

/** Makes the function that says what was removed, with a button that brings it back. */
export function useTellRemoved(removal: Removal): (message: string) => void {
  const { t } = useTranslation()
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf(
    `comparison.${removal}`,
    t('app.undone', { what: t(`history.deeds.comparison.${removal}`) }),
  )
  return (message) => tellUndoable(message, undo)
}
