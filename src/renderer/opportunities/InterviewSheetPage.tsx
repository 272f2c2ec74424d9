import { Button } from '@mantine/core'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { PagedPaper } from '../cases/print/PagedPaper'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { InterviewSheet } from './InterviewSheet'
import './opportunities.css'
import './salesPaper.css'

/** Width of the preview, and of the paper at full size: pixels. */
const PREVIEW_PX = 640
const PAPER_PX = (210 * 96) / 25.4

/** The sheet of an interview, seen before it is printed. */
export function InterviewSheetPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = Number(params['opportunityId'])
  const list = useApiQuery('opportunities.list', {})
  const business = useApiQuery('business.get', {}).data
  const tell = useTell()
  const report = useReport()
  const print = useApiCommand('opportunities.printSheets')
  const language = business?.language ?? 'es'
  const spoken = usePaperI18n(language)
  const one = [...(list.data?.open ?? []), ...(list.data?.decided ?? [])].find((known) => known.id === id)
  const save = () =>
    print.mutate(
      { ids: [id], language },
      {
        onSuccess: (file) => file && tell({ message: t('opportunities.printed', { name: file.fileName }) }),
        onError: report,
      },
    )
  return (
    <Page
      title={one ? t('opportunities.previewTitle', { name: one.name }) : t('opportunities.paper.title')}
      actions={
        <>
          <Button component={Link} href="/opportunities" variant="default">
            {t('opportunities.back')}
          </Button>
          <Button onClick={save} loading={print.isPending} disabled={!one}>
            {t('opportunities.saveSheet')}
          </Button>
        </>
      }
    >
      <QueryState query={list}>
        {() =>
          one ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            <section className="sales-paper-preview" aria-label={t('opportunities.preview')} tabIndex={0}>
              {spoken && (
                <I18nextProvider i18n={spoken}>
                  <div lang={language}>
                    <PagedPaper foot={business?.name ?? ''} zoom={PREVIEW_PX / PAPER_PX}>
                      <InterviewSheet
                        one={one}
                        businessName={business?.name ?? ''}
                        logo={business?.logo ?? null}
                      />
                    </PagedPaper>
                  </div>
                </I18nextProvider>
              )}
            </section>
          ) : (
            <EmptyState title={t('errors.notFound')} text={t('opportunities.emptyText')} />
          )
        }
      </QueryState>
    </Page>
  )
}
