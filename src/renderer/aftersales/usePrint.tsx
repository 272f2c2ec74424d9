import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AftersalesPaperJob } from '#shared/aftersales/papers'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'

/** Makes the function that writes a ticket or a warranty to a file, says where, and offers to open it. */
export function usePrint(): {
  readonly isPending: boolean
  readonly print: (job: AftersalesPaperJob) => void
} {
  const { t } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const { mutate, isPending } = useApiCommand('aftersales.print')
  const open = useApiCommand('aftersales.openPaper')
  const print = (job: AftersalesPaperJob) =>
    mutate(job, {
      onSuccess: (written) => {
        if (written === null) return
        tell({
          autoClose: 12_000,
          message: (
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{t('aftersales.paper.saved', { name: written.fileName })}</Text>
              <Button size="xs" variant="default" onClick={() => open.mutate({}, { onError: report })}>
                {t('aftersales.paper.open')}
              </Button>
            </Group>
          ),
        })
      },
      onError: report,
    })
  return { isPending, print }
}
