import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Closing, MonthDetail } from '#shared/months/months.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { useIsOwner } from '../people/useIsOwner'
import { ChangedFigures } from './ChangedFigures'
import { HandOverSection } from './HandOverSection'
import { ReopenDialog } from './ReopenDialog'

/** A signed month: where it was saved, its sheet, and the way to open it again. */
export function ClosedMonth({ detail, closing }: { detail: MonthDetail; closing: Closing }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const isOwner = useIsOwner()
  const print = useApiCommand('months.printSheet')
  const [isReopening, setIsReopening] = useState(false)
  const { month } = detail
  const printed = (written: { fileName: string } | null) =>
    written && tell({ message: t('months.sheet.printed', { file: written.fileName }) })
  return (
    <>
      {detail.changes.length > 0 && <ChangedFigures detail={detail} />}
      <HandOverSection detail={detail} closing={closing} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {closing.note}
        </Text>
        <Group gap="xs">
          {isOwner && (
            <Button variant="default" onClick={() => setIsReopening(true)}>
              {t('months.reopen.open')}
            </Button>
          )}
          <Button
            variant="default"
            loading={print.isPending}
            onClick={() => print.mutate({ month }, { onSuccess: printed, onError: report })}
          >
            {t('months.sheet.print')}
          </Button>
        </Group>
      </Group>
      {isReopening && <ReopenDialog month={month} onClose={() => setIsReopening(false)} />}
    </>
  )
}
