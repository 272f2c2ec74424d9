import { Alert, Button } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import type { UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#shared/contract/reply'
import { useReport } from '../app/useReport'

interface SavePaperProps {
  readonly onSave: () => void
  /** The procedure that asks where and writes the file. */
  readonly print: Pick<UseMutationResult<{ fileName: string } | null>, 'isPending' | 'data'>
  /** The one that opens what was written. */
  readonly open: UseMutationResult<unknown, AppError, Record<string, never>>
}

/** Saves a paper as a file, and then offers to open it. */
export function SavePaper({ onSave, print, open }: SavePaperProps) {
  const { t } = useTranslation()
  const report = useReport()
  return (
    <>
      <Button
        onClick={onSave}
        loading={print.isPending}
        leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}
      >
        {t('libretaPaper.save')}
      </Button>
      {print.data && (
        <Alert role="status" title={t('libretaPaper.saved', { name: print.data.fileName })}>
          <Button size="xs" mt="xs" onClick={() => open.mutate({}, { onError: report })}>
            {t('libretaPaper.open')}
          </Button>
        </Alert>
      )}
    </>
  )
}
