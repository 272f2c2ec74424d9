import { Alert, Button, Checkbox, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addDays } from '#shared/calendar/civilDate'
import type { ComparisonProfile, SourceProfile } from '#shared/comparison/competitors.contract'
import { threeOpportunities } from '#shared/comparison/profile'
import { useRemembered } from '../analysis/useRemembered'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { NewActionButton } from '../plan/NewActionButton'
import { EmptyState } from '../ui/EmptyState'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { AllSourcesTable } from './AllSourcesTable'
import { OpinionsDialog } from './OpinionsDialog'
import { ProfileChart } from './ProfileChart'
import { ClassBadge, ProfileTable } from './ProfileTable'
import { MOST_LINES } from './profileLines'
import { RoleProfiles } from './RoleProfiles'
import { SettingsDialog } from './SettingsDialog'

/** Ratings older than this are said to be so. */
const STALE_DAYS = 365

/** Ours beside the closest competitors: profile, classes, and where to get ahead (domain.md §1.3). */
export function ProfilePage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner()
  const profile = useApiQuery('comparison.profile', isOwner ? {} : null)
  const [asked, setAsked] = useState<'settings' | 'opinions' | null>(null)
  return (
    <Page
      title={t('comparison.title')}
      lead={t('comparison.profile.lead')}
      isWide
      actions={
        profile.data &&
        profile.data.sources.length > 0 && (
          <>
            <Button variant="default" onClick={() => setAsked('opinions')}>
              {t('comparison.register.opinions')}
            </Button>
            <Button variant="default" onClick={() => setAsked('settings')}>
              {t('comparison.settings.title')}
            </Button>
          </>
        )
      }
    >
      {isOwner === false && (
        <EmptyState
          title={t('comparison.ownerOnly')}
          text={t('comparison.ownerOnlyText')}
          action={<ToVisits label={t('comparison.tabs.visits')} />}
        />
      )}
      {isOwner && (
        <QueryState query={profile}>
          {(read) =>
            read.sources.length === 0 ? (
              <EmptyState
                title={t('comparison.profile.none')}
                text={t('comparison.profile.noneText')}
                action={
                  <Group gap="xs">
                    <ToVisits label={t('comparison.profile.noneVisit')} />
                    <Button onClick={() => setAsked('opinions')}>
                      {t('comparison.profile.noneOpinion')}
                    </Button>
                  </Group>
                }
              />
            ) : (
              <Sources profile={read} />
            )
          }
        </QueryState>
      )}
      {asked === 'opinions' && <OpinionsDialog onClose={() => setAsked(null)} />}
      {asked === 'settings' && profile.data && (
        <SettingsDialog profile={profile.data} onClose={() => setAsked(null)} />
      )}
    </Page>
  )
}

function ToVisits({ label }: { readonly label: string }) {
  return (
    <Button component={Link} href="/comparison/visits" variant="default">
      {label}
    </Button>
  )
}

function Sources({ profile }: { readonly profile: ComparisonProfile }) {
  const { t } = useTranslation()
  const { value, remember } = useRemembered('comparison.source', '')
  const { sources, settings } = profile
  // Until somebody chooses: the first that says something of us and of them.
  const shown =
    sources.find(({ source }) => source === value) ??
    sources.find(({ rows }) => rows.some((row) => row.class !== null)) ??
    sources[0]
  if (!shown) return null
  return (
    <Stack gap="md">
      {sources.length > 1 && (
        <SegmentedControl
          className="comparison-sources"
          size="xs"
          aria-label={t('comparison.sources.label')}
          value={shown.source}
          onChange={remember}
          data={sources.map(({ source }) => ({ value: source, label: t(`comparison.sources.${source}`) }))}
        />
      )}
      <SourceView key={shown.source} profile={shown} target={settings.target} />
      {sources.length > 1 && (
        <>
          <Title order={2} size="h4">
            {t('comparison.profile.bySource')}
          </Title>
          <AllSourcesTable sources={sources} />
        </>
      )}
    </Stack>
  )
}

function SourceView({ profile, target }: { readonly profile: SourceProfile; readonly target: number }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { source, competitors, from, to } = profile
  const [shown, setShown] = useState<readonly number[]>(() =>
    competitors.slice(0, MOST_LINES).map(({ id }) => id),
  )
  const isOld = to !== null && to < addDays(today(), -STALE_DAYS)
  const days =
    from === to
      ? t('comparison.profile.onDay', { day: date(to) })
      : t('comparison.profile.between', { from: date(from), to: date(to) })
  return (
    <>
      {source === 'opinion' && (
        <Alert color="yellow" p="xs">
          {t('comparison.profile.watermarkText')}
        </Alert>
      )}
      {isOld && (
        <Alert color="yellow" p="xs">
          {t('comparison.profile.old')}
        </Alert>
      )}
      <div className="profile-top">
        <div>
          <ProfileChart
            profile={profile}
            shown={shown}
            target={target}
            source={`${t(`comparison.sources.${source}`)} · ${days}`}
          />
          {competitors.length > 1 && (
            <Checkbox.Group
              value={shown.map(String)}
              onChange={(values) => setShown(values.map(Number).slice(-MOST_LINES))}
            >
              <Group gap="md" mt="xs" role="group" aria-label={t('comparison.profile.shown')}>
                {competitors.map(({ id, name }) => (
                  <Checkbox key={id} value={String(id)} size="xs" label={name} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
        </div>
        <Opportunities profile={profile} />
      </div>
      <Text size="sm" c="dimmed">
        {days}
      </Text>
      <ProfileTable profile={profile} />
      {source === 'survey' && <RoleProfiles />}
    </>
  )
}

function Opportunities({ profile: { rows } }: { readonly profile: SourceProfile }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const three = threeOpportunities(rows)
  return (
    <section className="surface surface-pad" aria-labelledby="three-opportunities">
      <Title order={2} size="h4" id="three-opportunities" mb="xs">
        {t('comparison.profile.opportunities')}
      </Title>
      {three.length === 0 && (
        <Text size="sm">
          {t(
            rows.some((row) => row.class !== null)
              ? 'comparison.profile.noOpportunities'
              : 'comparison.profile.tooLittle',
          )}
        </Text>
      )}
      <ol className="opportunities">
        {three.map(({ id, name, own, best, class: of, isUnsure }) => (
          <li key={id}>
            <strong>{name}</strong>
            {of && <ClassBadge of={of} />}{' '}
            <NewActionButton origin={{ kind: 'comparison', id, label: name }} isForemost />
            <Text size="sm">
              {[
                t('comparison.profile.opportunityText', {
                  own: number(own.mean, 1),
                  best: number(best, 1),
                }),
                of && t(`comparison.profile.meanings.${of}`),
              ].join(' ')}
            </Text>
            {isUnsure && (
              <Text size="xs" c="dimmed">
                {t('comparison.profile.unsure')}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
