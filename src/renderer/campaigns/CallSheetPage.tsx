import { Button } from '@mantine/core'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { PagedPaper } from '../cases/print/PagedPaper'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import '../opportunities/opportunities.css'
import '../opportunities/salesPaper.css'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { CallSheet } from './CallSheet'

/** Width of the preview, and of the paper at full size: pixels. */
const PREVIEW_PX = 640
const PAPER_PX = (210 * 96) / 25.4

/** The call sheet of a campaign, seen before it is printed. */
export function CallSheetPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = Number(params['campaignId'])
  const campaign = useApiQuery('campaigns.get', { id })
  const business = useApiQuery('business.get', {}).data
  const tell = useTell()
  const report = useReport()
  const print = useApiCommand('campaigns.printSheet')
  const language = business?.language ?? 'es'
  const spoken = usePaperI18n(language)
  const save = () =>
    print.mutate(
      { id, language },
      {
        onSuccess: (file) => file && tell({ message: t('campaigns.printed', { name: file.fileName }) }),
        onError: report,
      },
    )
  return (
    <Page
      title={t('campaigns.paper.title')}
      lead={campaign.data?.name}
      actions={
        <>
          <Button component={Link} href={`/campaigns/${id}`} variant="default">
            {t('campaigns.backToCampaign')}
          </Button>
          <Button onClick={save} loading={print.isPending}>
            {t('campaigns.savePaper')}
          </Button>
        </>
      }
    >
      <QueryState query={campaign}>
        {(data) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section className="sales-paper-preview" aria-label={t('campaigns.preview')} tabIndex={0}>
            {spoken && (
              <I18nextProvider i18n={spoken}>
                <div lang={language}>
                  <PagedPaper foot={business?.name ?? ''} zoom={PREVIEW_PX / PAPER_PX}>
                    <CallSheet
                      campaign={data}
                      businessName={business?.name ?? ''}
                      logo={business?.logo ?? null}
                    />
                  </PagedPaper>
                </div>
              </I18nextProvider>
            )}
          </section>
        )}
      </QueryState>
    </Page>
  )
}
