import { Alert, Anchor, Button, Group } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { AppError } from '#shared/contract/reply'
import type { ImportSource } from '#shared/importing/source'
import type { PromiseImportMapping, PromiseImportPreview } from '#shared/promises/importing/mapping'
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
import { useFormat } from '../../ui/useFormat'
import { ImportPromisesCheck } from './ImportPromisesCheck'
import { ImportPromisesForm } from './ImportPromisesForm'

/** Brings promises from a list of orders: choose, say what each column is, check, and then all rows or none. */
export function ImportPromisesPage() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const tell = useTell()
  const reportFailure = useReport()
  // Who cancelled knows it: that is no failure.
  const report = (error: unknown) =>
    error instanceof AppError && error.code === 'cancelled'
      ? tell({ message: t('errors.cancelled') })
      : reportFailure(error)
  const choose = useApiCommand('promises.chooseImport')
  const drop = useApiCommand('promises.dropImport')
  const read = useApiCommand('promises.readImport')
  const check = useApiCommand('promises.previewImport')
  const start = useApiCommand('promises.import')
  const remembered = useApiQuery('promises.rememberedImport', {})
  const [source, setSource] = useState<ImportSource | null>(null)
  const [checked, setChecked] = useState<{
    mapping: PromiseImportMapping
    preview: PromiseImportPreview
  } | null>(null)
  const [job, follow] = useJob()
  const uncheck = useCallback(() => setChecked(null), [])
  const state = job?.state
  const isReading = choose.isPending || drop.isPending || read.isPending
  const isImporting = start.isPending || state?.state === 'running'

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
      title={t('promises.import.title')}
      lead={
        <>
          {t('promises.import.lead')}{' '}
          <Anchor component={Link} href="/promises" size="sm" underline="always">
            {t('promises.results.back')}
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
            title={t('promises.import.empty')}
            text={t('promises.import.emptyText')}
            action={chooseButton}
          />
        </DropArea>
      )}
      {isReading && <AskedProgress kind="importRead" label={t('responses.import.readingFile')} />}
      {check.isPending && <AskedProgress kind="promiseImportCheck" label={t('responses.import.checking')} />}
      {job && <JobProgress job={job} label={t('responses.import.importing')} />}
      {state?.state === 'cancelled' && <Alert mb="md">{t('errors.cancelled')}</Alert>}
      {state?.state === 'done' && (
        <Alert color="teal" role="status">
          <Group justify="space-between">
            {t('promises.import.done', { count: state.count, formatted: number(state.count) })}
            <Button component={Link} href="/promises" size="xs">
              {t('promises.results.back')}
            </Button>
          </Group>
        </Alert>
      )}
      {source && state?.state !== 'done' && (
        <>
          <QueryState query={remembered}>
            {(last) => (
              <ImportPromisesForm
                key={source.token}
                source={source}
                remembered={last}
                isBusy={check.isPending || read.isPending || isImporting}
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
            <ImportPromisesCheck
              fileName={source.fileName}
              preview={checked.preview}
              isBusy={isImporting}
              onImport={() =>
                start.mutate(
                  { token: source.token, mapping: checked.mapping },
                  { onSuccess: ({ jobId }) => follow(jobId), onError: report },
                )
              }
            />
          )}
          {state?.state === 'failed' && (
            <Alert color="red" role="alert" mt="md">
              {t(`errors.${state.code}`)}
            </Alert>
          )}
        </>
      )}
    </Page>
  )
}
