import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Confirmation } from './confirmation'

// Loaded when it is first opened: nothing that waits behind a button belongs to the start.
const ConfirmDialog = lazy(() => import('./ConfirmDialog').then((m) => ({ default: m.ConfirmDialog })))

/** A question before something that is hard to take back: the dialog to draw, and the function that opens it. */
export function useConfirm(confirmation: Confirmation): [ReactNode, () => void] {
  const [isOpen, setIsOpen] = useState(false)
  const dialog = isOpen && (
    <Suspense>
      <ConfirmDialog {...confirmation} onClose={() => setIsOpen(false)} />
    </Suspense>
  )
  return [dialog, () => setIsOpen(true)]
}
