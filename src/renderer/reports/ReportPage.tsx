import { Button, Group, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { PaperPreview, PrintDesk } from '../paper/PrintDesk'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ReportForm } from './ReportForm'
import { ReportPaper } from './ReportPaper'
import { type ReportChoiceControl, useReportChoice } from './useReportChoice'

/** The report of a period, seen before it is printed. */
export function ReportPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const choices = useApiQuery('reports.periodChoices', {})
  // A report is of everything: no command can say that it changed, so it is read again whenever somebody comes.
  useEffect(() => void client.invalidateQueries({ queryKey: ['reports'] }), [client])
  return (
    <Page title={t('periodReport.title')} lead={t('periodReport.lead')}>
      <QueryState query={choices}>{(data) => <Report choices={data} />}</QueryState>
    </Page>
  )
}

function Report({ choices }: { choices: Output<'reports.periodChoices'> }) {
  const control = useReportChoice(choices)
  return control && <ReportOf choices={choices} control={control} />
}

/** Width of the preview, and of a millimetre: pixels. */
const previewWidth = 600
const paperPixels = (210 * 96) / 25.4

interface ReportOfProps {
  readonly choices: Output<'reports.periodChoices'>
  readonly control: ReportChoiceControl
}

function ReportOf({ choices, control }: ReportOfProps) {
  const { t } = useTranslation()
  const { choice } = control
  const report = useApiQuery('reports.period', choice)
  const spoken = usePaperI18n(report.data?.language ?? null)
  const [pages, setPages] = useState<number | null>(null)
  return (
    <PrintDesk optionsWidth={340}>
      <div>
        <ReportForm choices={choices} control={control} />
        <SaveButtons control={control} pages={report.data ? pages : null} />
      </div>
      <QueryState query={report}>
        {(data) =>
          data.surveys.length === 0 && data.analysis.registered === 0 ? (
            <EmptyState title={t('periodReport.empty')} text={t('periodReport.emptyText')} />
          ) : (
            <PaperPreview label={t('periodReport.preview')}>
              {spoken && (
                <ReportPaper
                  report={data}
                  choice={choice}
                  spoken={spoken}
                  zoom={previewWidth / paperPixels}
                  onReady={setPages}
                />
              )}
            </PaperPreview>
          )
        }
      </QueryState>
    </PrintDesk>
  )
}

interface SaveButtonsProps {
  readonly control: ReportChoiceControl
  /** Null while they are not laid out. */
  readonly pages: number | null
}

function SaveButtons({ control: { choice }, pages }: SaveButtonsProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const save = useApiCommand('reports.periodPdf')
  const { mutate: open } = useApiCommand('reports.openPeriodPdf')
  const written = save.data?.fileName
  return (
    <Group gap="sm" mt="md">
      <Button
        loading={save.isPending}
        onClick={() =>
          save.mutate(choice, {
            onSuccess: (file) => file && tell({ message: t('periodReport.saved', { file: file.fileName }) }),
            onError: report,
          })
        }
      >
        {t('periodReport.save')}
      </Button>
      {written && (
        <Button variant="default" onClick={() => open({}, { onError: report })}>
          {t('periodReport.open')}
        </Button>
      )}
      {pages !== null && (
        <Text size="sm" c="dimmed">
          {t('periodReport.pages', { count: pages })}
        </Text>
      )}
    </Group>
  )
}
