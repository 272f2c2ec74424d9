import { Alert, Button, Group } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { Fragment, type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/reply'
import type { DroppedFile } from '#shared/importing/droppedFile'
import type { ImportReading, ImportSource } from '#shared/importing/source'
import type { JobKind } from '#shared/jobs/jobs.contract'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { AskedProgress } from '../jobs/AskedProgress'
import { JobProgress } from '../jobs/JobProgress'
import { useJob } from '../jobs/useJob'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { DropArea } from './DropArea'

type Call<Input, Output> = UseMutationResult<Output, AppError, Input>
interface Order<Mapping> {
  readonly token: string
  readonly mapping: Mapping
}

/** The procedures by which one kind of list is imported. */
interface ImportCalls<Mapping, Preview> {
  readonly choose: Call<Record<string, never>, ImportSource | null>
  readonly drop: Call<DroppedFile, ImportSource>
  readonly read: Call<{ token: string; reading: ImportReading }, ImportSource>
  readonly check: Call<Order<Mapping>, Preview>
  readonly start: Call<Order<Mapping>, { jobId: number }>
}

/** What a form is given that says what the columns of a file are. */
export interface MappingSteps<Mapping> {
  readonly source: ImportSource
  readonly isBusy: boolean
  /** Something was changed: what had been checked no longer counts. Always the same function. */
  readonly onChange: () => void
  readonly onRead: (reading: ImportReading) => void
  readonly onCheck: (mapping: Mapping) => void
}

/** What is given to who shows what a check found. */
export interface FoundInList<Preview> {
  readonly fileName: string
  readonly preview: Preview
  readonly isBusy: boolean
  readonly onImport: () => void
}

interface ImportingPageProps<Mapping, Preview> {
  readonly calls: ImportCalls<Mapping, Preview>
  readonly checkKind: JobKind
  readonly title: string
  readonly lead: ReactNode
  /** What is said while no file is chosen. */
  readonly empty: { readonly title: string; readonly text: string }
  /** What else can be done as long as no file is chosen. */
  readonly beside?: ReactNode
  readonly form: (steps: MappingSteps<Mapping>) => ReactNode
  readonly found: (check: FoundInList<Preview>) => ReactNode
  /** What was imported, in words. */
  readonly done: (count: number) => string
  /** The buttons to where what was imported is; `waveId` is the wave that was filled, if any. */
  readonly next: (waveId: number | null) => ReactNode
}

/** The way of every list that comes from a file: choose, say what each column is, check, and then all rows or none. */
export function ImportingPage<Mapping, Preview>(props: ImportingPageProps<Mapping, Preview>) {
  const { choose, drop, read, check, start } = props.calls
  const { t } = useTranslation()
  const report = useReportUnlessCancelled()
  const [source, setSource] = useState<ImportSource | null>(null)
  const [checked, setChecked] = useState<{ mapping: Mapping; preview: Preview } | null>(null)
  const [job, follow] = useJob()
  // Forms and previews of many columns are drawn in pauses, so that the page goes on answering.
  const [isDrawing, draw] = useTransition()
  const uncheck = useCallback(() => setChecked(null), [])
  const state = job?.state
  const isImporting = start.isPending || state?.state === 'running'
  const isReading = choose.isPending || drop.isPending || read.isPending

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
    <Page title={props.title} lead={props.lead} actions={source && chooseButton}>
      {!source && (
        <>
          <DropArea
            isBusy={drop.isPending}
            onDropped={(file) => drop.mutate(file, { onSuccess: restart, onError: report })}
          >
            <EmptyState {...props.empty} action={chooseButton} />
          </DropArea>
          {props.beside}
        </>
      )}
      {isReading && <AskedProgress kind="importRead" label={t('responses.import.readingFile')} />}
      {check.isPending && <AskedProgress kind={props.checkKind} label={t('responses.import.checking')} />}
      {job && <JobProgress job={job} label={t('responses.import.importing')} />}
      {state?.state === 'cancelled' && <Alert mb="md">{t('errors.cancelled')}</Alert>}
      {state?.state === 'done' && (
        <Alert color="teal" role="status">
          <Group justify="space-between">
            {props.done(state.count)}
            {props.next(state.waveId)}
          </Group>
        </Alert>
      )}
      {source && state?.state !== 'done' && (
        <>
          <Fragment key={source.token}>
            {props.form({
              source,
              isBusy: check.isPending || read.isPending || isDrawing || isImporting,
              onChange: uncheck,
              onRead: (reading) => {
                setChecked(null)
                read.mutate({ token: source.token, reading }, { onSuccess: setSource, onError: report })
              },
              onCheck: (mapping) =>
                check.mutate(
                  { token: source.token, mapping },
                  { onSuccess: (preview) => draw(() => setChecked({ mapping, preview })), onError: report },
                ),
            })}
          </Fragment>
          {checked && (
            <InSight of={checked}>
              {props.found({
                fileName: source.fileName,
                preview: checked.preview,
                isBusy: isImporting,
                onImport: () =>
                  start.mutate(
                    { token: source.token, mapping: checked.mapping },
                    { onSuccess: ({ jobId }) => follow(jobId), onError: report },
                  ),
              })}
            </InSight>
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

/** What the check found stands below a long form: whoever checked sees what came of it. */
function InSight({ of, children }: { of: object; children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each check is shown anew
  useEffect(() => top.current?.scrollIntoView?.({ block: 'start' }), [of])
  return <div ref={top}>{children}</div>
}

/** Who cancelled knows it: that is no failure. */
function useReportUnlessCancelled() {
  const { t } = useTranslation()
  const tell = useTell()
  const report = useReport()
  return (error: unknown) =>
    error instanceof AppError && error.code === 'cancelled'
      ? tell({ message: t('errors.cancelled') })
      : report(error)
}
