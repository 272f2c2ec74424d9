import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { type SalesPaper, salesPaperOf } from '#shared/opportunities/salesPaper'
import { call } from '../app/api'
import { CallSheet } from '../campaigns/CallSheet'
import { PagedPapers } from '../cases/print/PagedPapers'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { InterviewSheet } from './InterviewSheet'
import './salesPaper.css'

interface Read {
  readonly business: Output<'business.get'>
  readonly opportunities: Output<'opportunities.list'> | null
  readonly campaign: Output<'campaigns.get'> | null
}

/** The sheets that a route names, alone. Says so in the title when they are laid out. */
export function PrintedSalesPaper({ route }: { readonly route: string }) {
  const paper = useMemo(() => salesPaperOf(route), [route])
  const [read, setRead] = useState<Read | null>(null)
  const spoken = usePaperI18n(paper?.language ?? null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    if (paper) void readFor(paper).then(setRead)
  }, [paper])
  if (!paper || !read || !spoken) return null
  return (
    <I18nextProvider i18n={spoken}>
      <PagedPapers
        foot={read.business?.name ?? ''}
        parts={partsOf(paper, read)}
        onReady={() => {
          document.title = 'paper-ready'
        }}
      />
    </I18nextProvider>
  )
}

async function readFor(paper: SalesPaper): Promise<Read> {
  const business = await call('business.get', {})
  if (paper.kind === 'calls') {
    const campaign = await call('campaigns.get', { id: paper.campaignId })
    return { business, opportunities: null, campaign }
  }
  return { business, opportunities: await call('opportunities.list', {}), campaign: null }
}

function partsOf(paper: SalesPaper, { business, opportunities, campaign }: Read) {
  const head = { businessName: business?.name ?? '', logo: business?.logo ?? null }
  if (paper.kind === 'calls') return campaign ? [<CallSheet key="calls" campaign={campaign} {...head} />] : []
  const known = [...(opportunities?.open ?? []), ...(opportunities?.decided ?? [])]
  return paper.ids.flatMap((id) => {
    const one = known.find((opportunity) => opportunity.id === id)
    return one ? [<InterviewSheet key={id} one={one} {...head} />] : []
  })
}
