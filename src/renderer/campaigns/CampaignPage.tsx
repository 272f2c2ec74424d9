import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { percentageDecimals } from '#shared/stats/numbers'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { CaseSection } from '../cases/CaseSection'
import { useIsOwner } from '../people/useIsOwner'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useConfirm } from '../ui/useConfirm'
import { useFormat } from '../ui/useFormat'
import { CallDesk } from './CallDesk'
import { CampaignDialog } from './CampaignDialog'
import './campaigns.css'

/** A campaign under way: whom to call now, what to say, and how it goes. */
export function CampaignPage({ params }: PageProps) {
  const campaign = useApiQuery('campaigns.get', { id: Number(params['campaignId']) })
  return <QueryState query={campaign}>{(data) => <Shown key={data.id} campaign={data} />}</QueryState>
}

function Shown({ campaign }: { readonly campaign: Output<'campaigns.get'> }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const isOwner = useIsOwner()
  const [isChanging, setIsChanging] = useState(false)
  const { id, name, script, figures, endedOn, startedOn } = campaign
  return (
    <Page
      isWide
      title={name}
      lead={
        endedOn === null
          ? t('campaigns.startedOn', { date: date(startedOn) })
          : t('campaigns.endedOn', { date: date(endedOn) })
      }
      actions={
        <>
          <Button component={Link} href="/campaigns" variant="default">
            {t('campaigns.page.back')}
          </Button>
          <Button component={Link} href={`/campaigns/${id}/sheet`} variant="default">
            {t('campaigns.page.sheet')}
          </Button>
          {isOwner && <OwnerButtons campaign={campaign} onChange={() => setIsChanging(true)} />}
        </>
      }
    >
      <Figures figures={figures} />
      <div className="campaign-page">
        <CallDesk campaign={campaign} />
        <CaseSection title={t('campaigns.page.script')}>
          {script === '' ? (
            <Text size="sm" c="dimmed">
              {t('campaigns.page.noScript')}
            </Text>
          ) : (
            <Text className="campaign-script">{script}</Text>
          )}
        </CaseSection>
      </div>
      {figures.hidden > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('campaigns.page.hidden', { count: figures.hidden })}
        </Text>
      )}
      {isChanging && <CampaignDialog campaign={campaign} onClose={() => setIsChanging(false)} />}
    </Page>
  )
}

interface OwnerButtonsProps {
  readonly campaign: Output<'campaigns.get'>
  readonly onChange: () => void
}

function OwnerButtons({ campaign: { id, endedOn }, onChange }: OwnerButtonsProps) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const end = useApiCommand('campaigns.end')
  const remove = useApiCommand('campaigns.void')
  const [dialog, askRemove] = useConfirm({
    title: t('campaigns.page.voidAsk'),
    text: t('campaigns.page.voidText'),
    action: t('campaigns.page.void'),
    onConfirm: () => remove.mutate({ id }, { onSuccess: () => goTo('/campaigns'), onError: report }),
  })
  return (
    <>
      <Button variant="default" onClick={askRemove}>
        {t('campaigns.page.void')}
      </Button>
      <Button variant="default" onClick={onChange}>
        {t('campaigns.page.change')}
      </Button>
      <Button
        variant="default"
        onClick={() => end.mutate({ id, isEnded: endedOn === null }, { onError: report })}
      >
        {t(endedOn === null ? 'campaigns.page.end' : 'campaigns.page.reopen')}
      </Button>
      {dialog}
    </>
  )
}

function Figures({ figures }: { readonly figures: Output<'campaigns.get'>['figures'] }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { contactRate: rate, results, pending } = figures
  const say = (value: number | null) => percent(value, percentageDecimals(rate.n))
  const isShown = rate.n >= FEWEST_SHOWN
  const counts = [
    { name: t('campaigns.page.pending'), value: pending },
    { name: t('campaigns.page.sales'), value: results.sale },
    { name: t('campaigns.page.complaints'), value: results.complaint },
  ]
  return (
    <dl className="campaign-figures">
      <div className="surface">
        <dt>{t('campaigns.page.contactRate')}</dt>
        <dd>{isShown || rate.n === 0 ? say(rate.share) : t('campaigns.page.few')}</dd>
        <dd className="campaign-figure-help">
          {t('campaigns.page.contactRateOf', { part: rate.successes, n: rate.n })}
          {isShown &&
            rate.interval &&
            ` · ${t('campaigns.page.interval', { low: say(rate.interval.low), high: say(rate.interval.high) })}`}
        </dd>
      </div>
      {counts.map(({ name, value }) => (
        <div key={name} className="surface">
          <dt>{name}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
