import { Alert, Anchor, Button, Select, Stack } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ContingencyPaperJob } from '#shared/contingencies/paper'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { previewZoom } from '../charter/WallPaper'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ContingencyPaper } from './ContingencyPaper'

/** The sheet of something out of the ordinary, seen before it is printed. */
export function ContingencyPrintPage({ params }: PageProps) {
  const { t } = useTranslation()
  const report = useReport()
  const id = Number(params['contingencyId'])
  const facts = useApiQuery('contingencies.paper', { id })
  const spoken = usePaperI18n(facts.data?.language ?? null)
  const print = useApiCommand('contingencies.print')
  const open = useApiCommand('contingencies.openPaper')
  const [size, setSize] = useState<ContingencyPaperJob['size']>('A4')
  return (
    <Page
      title={t('contingencies.sheet')}
      lead={
        <Anchor component={Link} href={`/contingencies/${id}`} size="sm" underline="always">
          {t('contingencies.backToIt')}
        </Anchor>
      }
    >
      <QueryState query={facts}>
        {(data) =>
          data === null ? (
            <EmptyState title={t('contingencies.empty')} text={t('contingencies.emptyText')} />
          ) : (
            <div className="wall-print">
              <Stack
                component="section"
                className="surface surface-pad"
                gap="sm"
                aria-label={t('libretaPaper.options')}
              >
                <Select
                  label={t('libretaPaper.size')}
                  allowDeselect={false}
                  data={[...ContingencyPaperJob.shape.size.options]}
                  value={size}
                  onChange={(next) => setSize(ContingencyPaperJob.shape.size.catch('A4').parse(next))}
                />
                <Button
                  onClick={() => print.mutate({ id, size }, { onError: report })}
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
              </Stack>
              <section
                className="wall-print-preview"
                aria-label={t('libretaPaper.preview')}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
                tabIndex={0}
              >
                {spoken && (
                  <ContingencyPaper facts={data} size={size} spoken={spoken} zoom={previewZoom(size)} />
                )}
              </section>
            </div>
          )
        }
      </QueryState>
    </Page>
  )
}
