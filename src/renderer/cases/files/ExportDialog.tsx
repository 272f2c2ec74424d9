import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '#shared/contract/contract'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { JobProgress } from '../../jobs/JobProgress'
import { useJob } from '../../jobs/useJob'
import { WrittenFile } from '../../jobs/WrittenFile'
import { useFormat } from '../../ui/useFormat'

/** What a list shows: who asks for a file of it means these cases. */
export type ShownCases = Pick<Input<'cases.export'>, 'filter' | 'sort'>

interface ExportDialogProps {
  readonly shown: ShownCases
  readonly total: number
  readonly onClose: () => void
}

/** Writes the cases of the list to a file: which kind of file, and whether it says who the customers are. */
export function ExportDialog({ shown, total, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const report = useReport()
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [withPersonal, setWithPersonal] = useState(false)
  const start = useApiCommand('cases.export')
  const [job, follow] = useJob()
  const { filter, sort = null } = shown
  const isRunning = job?.state.state === 'running'

  const write = () =>
    start.mutate(
      { format, withPersonal, filter, sort },
      { onSuccess: (started) => started && follow(started.jobId), onError: report },
    )
  return (
    <Modal opened onClose={onClose} title={t('caseFiles.export.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('caseFiles.export.lead', { count: total, formatted: number(total) })}</Text>
        <Radio.Group
          label={t('caseFiles.export.format')}
          value={format}
          onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
        >
          <Group mt={4}>
            <Radio value="xlsx" label={t('caseFiles.export.xlsx')} data-autofocus />
            <Radio value="csv" label={t('caseFiles.export.csv')} />
          </Group>
        </Radio.Group>
        <Checkbox
          label={t('caseFiles.export.withPersonal')}
          description={t('caseFiles.export.personalHelp')}
          checked={withPersonal}
          onChange={(event) => setWithPersonal(event.currentTarget.checked)}
        />
        {job && <JobProgress job={job} label={t('caseFiles.export.writing')} />}
        {job && <WrittenFile job={job} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.close')}
          </Button>
          <Button onClick={write} loading={start.isPending || isRunning}>
            {t('caseFiles.export.write')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
