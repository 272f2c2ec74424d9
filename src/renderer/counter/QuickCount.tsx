import { ActionIcon } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'

const QuickCountDialog = lazy(() =>
  import('./QuickCountDialog').then((m) => ({ default: m.QuickCountDialog })),
)

/**
 * Counts a visit from any page, also while something is typed: Ctrl+M, then the key of how it ended. The button is
 * there for who counts visits at all.
 */
export function QuickCount() {
  const { t } = useTranslation()
  const today = useApiQuery('counter.today', {}).data
  const [isOpen, setIsOpen] = useState(false)
  useHotkeys(
    [
      [
        'mod+M',
        () => {
          // Not over another dialog: what is half typed there goes first.
          if (!document.querySelector('[role="dialog"][aria-modal="true"]')) setIsOpen(true)
        },
      ],
    ],
    [],
  )
  const label = t('counter.quick.open', { visits: today?.visits ?? 0 })
  return (
    <>
      {today?.isStarted && (
        <ActionIcon
          variant="subtle"
          color="gray"
          title={label}
          aria-label={label}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+M"
          onClick={() => setIsOpen(true)}
        >
          <IconUserPlus size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      {isOpen && (
        <Suspense>
          <QuickCountDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
