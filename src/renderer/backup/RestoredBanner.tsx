import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useConfirm } from '../ui/useConfirm'
import { useFormat } from '../ui/useFormat'

/** Says on every page that the business is that of a copy, until the owner has read it or undoes it. */
export function RestoredBanner() {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const note = useApiQuery('backup.restored', {}).data
  const undo = useApiCommand('backup.undoRestore')
  const dismiss = useApiCommand('backup.dismissRestored')
  const [confirmation, confirm] = useConfirm({
    title: t('copies.restore.undoTitle'),
    text: t('copies.restore.undoText'),
    action: t('copies.restore.undo'),
    onConfirm: () => undo.mutate({}, { onError: report }),
  })
  if (!note) return null
  const text = note.isUndo
    ? t('copies.restore.undoneBanner')
    : t('copies.restore.banner', { date: format.dateTime(note.copyAt) })
  return (
    <section className="shell-banner" aria-label={text}>
      <span>{text}</span>
      <Group gap="xs">
        {note.canUndo && (
          <Button size="compact-xs" variant="default" onClick={confirm} loading={undo.isPending}>
            {t('copies.restore.undo')}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={() => dismiss.mutate({}, { onError: report })}>
          {t('copies.restore.dismiss')}
        </Button>
      </Group>
      {confirmation}
    </section>
  )
}
