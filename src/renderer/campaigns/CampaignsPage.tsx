import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Campaign } from '#shared/campaigns/campaigns.contract'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { DueBadge } from '../ui/DueBadge'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { CampaignDialog } from './CampaignDialog'
import './campaigns.css'

/** The campaigns, those under way and those that were. */
export function CampaignsPage() {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const isOwner = useIsOwner()
  const list = useApiQuery('campaigns.list', {})
  const [isStarting, setIsStarting] = useState(false)
  const start = isOwner && <Button onClick={() => setIsStarting(true)}>{t('campaigns.start')}</Button>
  return (
    <Page title={t('campaigns.heading')} lead={t('campaigns.lead')} actions={start}>
      <QueryState query={list}>
        {(campaigns) =>
          campaigns.length === 0 ? (
            <EmptyState title={t('campaigns.empty')} text={t('campaigns.emptyText')} action={start} />
          ) : (
            <ul className="campaign-list">
              {campaigns.map((campaign) => (
                <CampaignLine key={campaign.id} campaign={campaign} />
              ))}
            </ul>
          )
        }
      </QueryState>
      {isStarting && (
        <CampaignDialog
          campaign={null}
          onDone={(id) => goTo(`/campaigns/${id}`)}
          onClose={() => setIsStarting(false)}
        />
      )}
    </Page>
  )
}

function CampaignLine({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const { figures, endedOn, dueOn } = campaign
  const shown = figures.total - figures.hidden
  return (
    <li className="surface surface-pad campaign-line">
      <div>
        <Anchor component={Link} href={`/campaigns/${campaign.id}`} fw={620}>
          {campaign.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {t('campaigns.startedOn', { date: date(campaign.startedOn) })}
        </Text>
      </div>
      <Text size="sm">
        {t('campaigns.progress', { done: number(shown - figures.pending), total: number(shown) })}
        {figures.pending > 0 && ` · ${t('campaigns.pending', { count: figures.pending })}`}
      </Text>
      <div>
        {endedOn !== null ? (
          <ToneBadge tone="quiet">{t('campaigns.endedOn', { date: date(endedOn) })}</ToneBadge>
        ) : (
          dueOn !== null && <DueBadge dueOn={dueOn} />
        )}
      </div>
    </li>
  )
}
