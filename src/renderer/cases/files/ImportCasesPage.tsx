import { Alert, Anchor, Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CaseImportMapping, CaseImportPreview } from '#shared/cases/importing/mapping'
import { AppError } from '#shared/contract/reply'
import type { ImportSource } from '#shared/importing/source'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { DropArea } from '../../importing/DropArea'
import { AskedProgress } from '../../jobs/AskedProgress'
import { JobProgress } from '../../jobs/JobProgress'
import { useJob } from '../../jobs/useJob'
import { EmptyState } from '../../ui/EmptyState'
import { Page } from '../../ui/Page'
import { QueryState } from '../../ui/QueryState'
import { ImportCasesCheck } from './ImportCasesCheck'
import { ImportCasesForm } from './ImportCasesForm'
import { ImportEnd } from './ImportEnd'

/** Brings cases from a list kept elsewhere: choose, say what each column is, check, and then all rows or none. */
export function ImportCasesPage() {
  const { t } = useTranslation()
  const tell = useTell()
  const reportFailure = useReport()
  // Who cancelled knows it: that is no failure.
  const report = (error: unknown) =>
    error instanceof AppError && error.code === 'cancelled'
      ? tell({ message: t('errors.cancelled') })
      : reportFailure(error)
  const choose = useApiCommand('cases.chooseImport')
  const drop = useApiCommand('cases.dropImport')
  const read = useApiCommand('cases.readImport')
  const check = useApiCommand('cases.previewImport')
  const start = useApiCommand('cases.import')
  const remembered = useApiQuery('cases.rememberedImport', {})
  const [source, setSource] = useState<ImportSource | null>(null)
  const [checked, setChecked] = useState<{ mapping: CaseImportMapping; preview: CaseImportPreview } | null>(
    null,
  )
  const [job, follow] = useJob()
  const uncheck = useCallback(() => setChecked(null), [])
  const isDone = job?.state.state === 'done'
  const isReading = choose.isPending || drop.isPending || read.isPending
  const isBusy = check.isPending || read.isPending || job?.state.state === 'running'

  function restart(next: ImportSource) {
    setSource(next)
    setChecked(null)
    follow(null)
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
      title={t('caseFiles.import.title')}
      lead={
        <>
          {t('caseFiles.import.lead')}{' '}
          <Anchor component={Link} href="/cases" size="sm" underline="always">
            {t('casePapers.backToCases')}
          </Anchor>
        </>
      }
      actions={source && chooseButton}
    >
      {!source && (
        <DropArea
          isBusy={drop.isPending}
          onDropped={(file) => drop.mutate(file, { onSuccess: restart, onError: report })}
        >
          <EmptyState
            title={t('caseFiles.import.empty')}
            text={t('caseFiles.import.emptyText')}
            action={chooseButton}
          />
        </DropArea>
      )}
      {isReading && <AskedProgress kind="importRead" label={t('responses.import.readingFile')} />}
      {check.isPending && <AskedProgress kind="caseImportCheck" label={t('responses.import.checking')} />}
      {job && <JobProgress job={job} label={t('responses.import.importing')} />}
      {job && <ImportEnd job={job} />}
      {source && !isDone && (
        <>
          <QueryState query={remembered}>
            {(last) => (
              <ImportCasesForm
                key={source.token}
                source={source}
                remembered={last}
                isBusy={isBusy}
                onChange={uncheck}
                onRead={(reading) => {
                  setChecked(null)
                  read.mutate({ token: source.token, reading }, { onSuccess: setSource, onError: report })
                }}
                onCheck={(mapping) =>
                  check.mutate(
                    { token: source.token, mapping },
                    { onSuccess: (preview) => setChecked({ mapping, preview }), onError: report },
                  )
                }
              />
            )}
          </QueryState>
          {checked && (
            <ImportCasesCheck
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
          {job?.state.state === 'failed' && (
            <Alert color="red" role="alert" mt="md">
              {t(`errors.${job.state.code}`)}
            </Alert>
          )}
        </>
      )}
    </Page>
  )
}
