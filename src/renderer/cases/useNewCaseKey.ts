import { useHotkeys } from '@mantine/hooks'
import { useLocation } from 'wouter'

/**
 * Ctrl+N begins a case from wherever one is, with the customer already talking. Not from within a dialog: what is
 * half typed there would be gone.
 */
export function useNewCaseKey(): void {
  const [location, goTo] = useLocation()
  useHotkeys(
    [
      [
        'mod+N',
        () => {
          const isInDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
          if (!isInDialog && location !== '/cases/new') goTo('/cases/new')
        },
      ],
    ],
    [],
  )
}
