import { Alert, Button, Group } from '@mantine/core'
import { useCallback, useState, useTransition } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { AppError } from '#shared/contract/reply'
import type { ImportSource } from '#shared/importing/source'
import type { ImportMapping, ImportPreview } from '#shared/responses/importing'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DropArea } from '../importing/DropArea'
import { AskedProgress } from '../jobs/AskedProgress'
import { JobProgress } from '../jobs/JobProgress'
import { useJob } from '../jobs/useJob'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { useFormat } from '../ui/useFormat'
import { ImportCheck } from './import/ImportCheck'
import { ImportForm } from './import/ImportForm'
import { TemplateExport } from './import/TemplateExport'

/** Brings answers from a CSV or Excel file: choose, say what each column is, check, and then all rows or none. */
export function ImportPage() {
  const { t } = useTranslation()
  const tell = useTell()
  const reportFailure = useReport()
  // Who cancelled knows it: that is no failure.
  const report = (error: unknown) =>
    error instanceof AppError && error.code === 'cancelled'
      ? tell({ message: t('errors.cancelled') })
      : reportFailure(error)
  const choose = useApiCommand('responses.chooseImport')
  const drop = useApiCommand('responses.dropImport')
  const read = useApiCommand('responses.readImport')
  const check = useApiCommand('responses.previewImport')
  const start = useApiCommand('responses.import')
  const [source, setSource] = useState<ImportSource | null>(null)
  const [checked, setChecked] = useState<{ mapping: ImportMapping; preview: ImportPreview } | null>(null)
  const [job, follow] = useJob()
  // Forms and previews of many columns are drawn in pauses, so that the page goes on answering.
  const [isDrawing, draw] = useTransition()
  const uncheck = useCallback(() => setChecked(null), [])
  const isDone = job?.state.state === 'done'
  const isReading = choose.isPending || drop.isPending || read.isPending
  const isBusy = check.isPending || read.isPending || isDrawing || job?.state.state === 'running'

  function restart(next: ImportSource) {
    draw(() => {
      setSource(next)
      setChecked(null)
      follow(null)
    })
  }
  const chooseFile = () =>
    choose.mutate({}, { onSuccess: (chosen) => chosen && restart(chosen), onError: report })
  const chooseButton = (
    <Button onClick={chooseFile} loading={choose.isPending} variant={source ? 'default' : 'filled'}>
      {source ? t('responses.import.another') : t('responses.import.choose')}
    </Button>
  )

  return (
    <Page
      title={t('responses.import.title')}
      lead={t('responses.import.lead')}
      actions={source && chooseButton}
    >
      {!source && (
        <>
          <DropArea
            isBusy={drop.isPending}
            onDropped={(file) => drop.mutate(file, { onSuccess: restart, onError: report })}
          >
            <EmptyState
              title={t('responses.import.title')}
              text={t('responses.import.lead')}
              action={chooseButton}
            />
          </DropArea>
          <TemplateExport />
        </>
      )}
      {isReading && <AskedProgress kind="importRead" label={t('responses.import.readingFile')} />}
      {check.isPending && <AskedProgress kind="importCheck" label={t('responses.import.checking')} />}
      {job && <JobProgress job={job} label={t('responses.import.importing')} />}
      {job?.state.state === 'failed' && (
        <Alert color="red" role="alert" mb="md">
          {t(`errors.${job.state.code}`)}
        </Alert>
      )}
      {job?.state.state === 'cancelled' && <Alert mb="md">{t('errors.cancelled')}</Alert>}
      {isDone && job.state.state === 'done' && (
        <ImportDone count={job.state.count} waveId={job.state.waveId} />
      )}
      {source && !isDone && (
        <>
          <ImportForm
            key={source.token}
            source={source}
            isBusy={isBusy}
            onChange={uncheck}
            onRead={(reading) => {
              setChecked(null)
              read.mutate({ token: source.token, reading }, { onSuccess: setSource, onError: report })
            }}
            onCheck={(mapping) =>
              check.mutate(
                { token: source.token, mapping },
                {
                  onSuccess: (preview) => draw(() => setChecked({ mapping, preview })),
                  onError: report,
                },
              )
            }
          />
          {checked && (
            <ImportCheck
              fileName={source.fileName}
              preview={checked.preview}
              isBusy={start.isPending || job?.state.state === 'running'}
              onImport={() =>
                start.mutate(
                  { token: source.token, mapping: checked.mapping },
                  { onSuccess: ({ jobId }) => follow(jobId), onError: report },
                )
              }
            />
          )}
        </>
      )}
    </Page>
  )
}

function ImportDone({ count, waveId }: { count: number; waveId: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Alert color="teal" role="status">
      <Group justify="space-between">
        {t('responses.import.done', { count, formatted: format.number(count) })}
        <Group gap="xs">
          {waveId !== null && (
            <Button component={Link} href={`/waves/${waveId}/results`} variant="default" size="xs">
              {t('responses.import.seeResults')}
            </Button>
          )}
          <Button component={Link} href="/scorecards/new" size="xs">
            {t('responses.import.makeScorecard')}
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}
