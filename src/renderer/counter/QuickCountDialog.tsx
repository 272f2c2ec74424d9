import { Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { today } from '../ui/now'
import { QueryState } from '../ui/QueryState'
import { useFocusBack } from '../ui/useFocusBack'
import './counter.css'
import { TallyBoard } from './TallyBoard'

/** One visit counted over whatever page is open; it goes as soon as the visit is counted. */
export function QuickCountDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const takeBack = useApiCommand('counter.takeBack')
  const day = useApiQuery('counter.day', { day: today() })
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      // Escape goes back from the reasons first.
      closeOnEscape={false}
      title={t('counter.board')}
      size={640}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <QueryState query={day}>
        {(data) => (
          <TallyBoard
            day={data}
            inDialog={{
              onCounted: (said, id) => {
                onClose()
                tellUndoable(said, () => takeBack.mutate({ id }, { onError: report }), 'counted')
              },
              onClose,
            }}
          />
        )}
      </QueryState>
      <Text size="xs" c="dimmed">
        {t('counter.quick.help')}
      </Text>
    </Modal>
  )
}
