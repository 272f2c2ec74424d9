import { Anchor, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { wallPaperMm } from '#shared/charter/paper'
import { ContingencyPaperJob } from '#shared/contingencies/paper'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { PaperPreview, PrintDesk, previewZoom } from '../paper/PrintDesk'
import { SavePaper } from '../paper/SavePaper'
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
            <PrintDesk>
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
                <SavePaper
                  onSave={() => print.mutate({ id, size }, { onError: report })}
                  print={print}
                  open={open}
                />
              </Stack>
              <PaperPreview label={t('libretaPaper.preview')}>
                {spoken && (
                  <ContingencyPaper
                    facts={data}
                    size={size}
                    spoken={spoken}
                    zoom={previewZoom(wallPaperMm[size].width)}
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
