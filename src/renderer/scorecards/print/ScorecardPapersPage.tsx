import { Alert, Anchor, Button, Select, Stack, Text } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { type PaperSize, paperSizes, ScorecardPaper, scorecardPaperMm } from '#shared/scorecards/paper'
import { useApiCommand, useApiQuery } from '../../app/api'
import type { PageProps } from '../../app/pageProps'
import { useReport } from '../../app/useReport'
import { usePaperI18n } from '../../cases/print/usePaperI18n'
import { PaperPreview, PrintDesk, previewZoom } from '../../paper/PrintDesk'
import { EmptyState } from '../../ui/EmptyState'
import { Page } from '../../ui/Page'
import { QueryState } from '../../ui/QueryState'
import type { ChosenPeriod } from '../PeriodChoice'
import { paperPath, periodOfPath } from '../ScorecardMenu'
import { ScorecardPaperView } from './ScorecardPaperView'
import './scorecardPapers.css'

/** A printed libreta, seen before it is printed. */
export function ScorecardPapersPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = Number(params['scorecardId'])
  const paper = ScorecardPaper.safeParse(params['paper']).data ?? 'page'
  const chosen = periodOfPath(params['period'])
  const facts = useApiQuery('scorecards.paper', { id, ...chosen })
  const spoken = usePaperI18n(facts.data?.language ?? null)
  const [size, setSize] = useState<Readonly<Record<ScorecardPaper, PaperSize>>>({ page: 'A4', poster: 'A3' })
  const { width } = scorecardPaperMm[size[paper]]
  return (
    <Page
      title={t(`libretaPaper.titles.${paper}`)}
      lead={
        <>
          {t(`libretaPaper.help.${paper}`)}{' '}
          <Anchor component={Link} href={`/scorecards/${id}`} size="sm" underline="always">
            {t('libretaPaper.back')}
          </Anchor>
        </>
      }
    >
      <QueryState query={facts}>
        {(data) =>
          data === null || data.result.total.grade === null ? (
            <EmptyState title={t('scorecards.noSheets')} text={t('home.steps.keyingText')} />
          ) : (
            <PrintDesk>
              <PaperForm
                paper={paper}
                size={size[paper]}
                onSize={(next) => setSize({ ...size, [paper]: next })}
                id={id}
                chosen={chosen}
              />
              <PaperPreview label={t('libretaPaper.preview')}>
                {spoken && (
                  <ScorecardPaperView
                    paper={paper}
                    size={size[paper]}
                    facts={data}
                    spoken={spoken}
                    zoom={previewZoom(width)}
                  />
                )}
              </PaperPreview>
            </PrintDesk>
          )
        }
      </QueryState>
    </Page>
  )
}

interface PaperFormProps {
  readonly paper: ScorecardPaper
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
  readonly id: number
  readonly chosen: ChosenPeriod
}

/** Which paper, how large, and the button that makes the file. */
function PaperForm({ paper, size, onSize, id, chosen }: PaperFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const [, navigate] = useLocation()
  const print = useApiCommand('scorecards.printPaper')
  const open = useApiCommand('scorecards.openPaper')
  return (
    <Stack
      component="section"
      className="surface surface-pad"
      gap="sm"
      aria-label={t('libretaPaper.options')}
    >
      <Select
        label={t('libretaPaper.paper')}
        allowDeselect={false}
        data={ScorecardPaper.options.map((value) => ({ value, label: t(`libretaPaper.titles.${value}`) }))}
        value={paper}
        onChange={(value) =>
          navigate(paperPath(id, ScorecardPaper.safeParse(value).data ?? paper, chosen), { replace: true })
        }
      />
      <Select
        label={t('libretaPaper.size')}
        allowDeselect={false}
        data={paperSizes[paper].map((value) => ({ value, label: t(`libretaPaper.sizes.${value}`) }))}
        value={size}
        onChange={(value) => onSize(paperSizes[paper].find((one) => one === value) ?? size)}
      />
      <Button
        onClick={() => print.mutate({ paper, size, id, ...chosen }, { onError: report })}
        loading={print.isPending}
        leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}
      >
        {t('libretaPaper.save')}
      </Button>
      {paper === 'poster' && (
        <Text size="sm" c="dimmed">
          {t('libretaPaper.posterHelp')}
        </Text>
      )}
      {print.data && (
        <Alert role="status" title={t('libretaPaper.saved', { name: print.data.fileName })}>
          <Button size="xs" mt="xs" onClick={() => open.mutate({}, { onError: report })}>
            {t('libretaPaper.open')}
          </Button>
        </Alert>
      )}
    </Stack>
  )
}
