import { Button, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { type KeptPromise, PromiseView, promiseViews } from '#shared/promises/promises.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useIsOwner } from '../people/useIsOwner'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { EditPromiseDialog } from './EditPromiseDialog'
import { PromiseDialog } from './PromiseDialogs'
import { PromiseLine } from './PromiseLine'
import { PromiseList } from './PromiseList'
import './promises.css'
import { type Asked, usePromiseDeeds } from './usePromiseDeeds'

const VIEW_PREFERENCE = 'promises.view'
const FIRST = 200
const MOST = 2000

/** What was promised to whom: noted in a line, and what is due first. */
export function PromisesPage({ params }: PageProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const isOwner = useIsOwner()
  const preferences = useApiQuery('business.preferences', {}).data
  const { mutate: remember } = useApiCommand('business.setPreference')
  const [chosen, setChosen] = useState<PromiseView | null>(null)
  const [text, setText] = useState('')
  const [type, setType] = useState<string | null>(null)
  const [limit, setLimit] = useState(FIRST)
  const [asked, setAsked] = useState<{ what: Asked; promise: KeptPromise } | null>(null)
  const deeds = usePromiseDeeds((what, promise) => setAsked({ what, promise }))
  const [looked] = useDebouncedValue(text, 120)
  const view = chosen ?? PromiseView.catch('week').parse(preferences?.[VIEW_PREFERENCE])
  const list = useApiQuery('promises.list', { view, text: looked, type, limit })
  const opened = Number(params['promiseId'])

  function choose(value: string) {
    const next = PromiseView.catch('week').parse(value)
    setChosen(next)
    setLimit(FIRST)
    remember({ key: VIEW_PREFERENCE, value: next })
  }

  return (
    <Page
      title={t('promises.title')}
      lead={t('promises.lead')}
      isWide
      actions={
        isOwner && (
          <>
            <Button component={Link} href="/promises/import" variant="default">
              {t('promises.import.menu')}
            </Button>
            <Button component={Link} href="/promises/results" variant="default">
              {t('promises.results.link')}
            </Button>
          </>
        )
      }
    >
      <PromiseLine types={list.data?.types ?? []} />
      <QueryState query={list}>
        {({ promises, total, counts, types }) =>
          counts.all === 0 ? (
            <EmptyState title={t('promises.empty')} text={t('promises.emptyText')} />
          ) : (
            <>
              <Group align="flex-end" gap="sm" mb="sm">
                <SegmentedControl
                  size="xs"
                  aria-label={t('promises.views.label')}
                  value={view}
                  onChange={choose}
                  data={promiseViews.map((value) => ({
                    value,
                    label: `${t(`promises.views.${value}`)} · ${counts[value]}`,
                  }))}
                />
                <TextInput
                  size="xs"
                  aria-label={t('promises.search')}
                  placeholder={t('promises.search')}
                  w={210}
                  maxLength={100}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
                {types.length > 0 && (
                  <Select
                    size="xs"
                    w={150}
                    aria-label={t('promises.fields.type')}
                    placeholder={t('promises.allTypes')}
                    clearable
                    clearButtonProps={{ 'aria-label': t('app.remove') }}
                    data={types}
                    value={type}
                    onChange={setType}
                  />
                )}
              </Group>
              {view === 'undated' && (
                <Text size="sm" c="dimmed" mb="xs">
                  {t('promises.undatedHelp')}
                </Text>
              )}
              {promises.length === 0 ? (
                <EmptyState title={t(`promises.none.${view}`)} text={t('promises.noneText')} />
              ) : (
                <>
                  <PromiseList promises={promises} deeds={deeds} />
                  <Text size="xs" c="dimmed" mt={6}>
                    {t('promises.keys')}
                  </Text>
                </>
              )}
              {total > promises.length && (
                <Button size="xs" variant="default" mt="xs" onClick={() => setLimit(MOST)}>
                  {t('promises.more', { count: total })}
                </Button>
              )}
            </>
          )
        }
      </QueryState>
      {asked && <PromiseDialog asked={asked.what} promise={asked.promise} onClose={() => setAsked(null)} />}
      {!asked && opened > 0 && (
        <EditPromiseDialog id={opened} onClose={() => navigate('/promises', { replace: true })} />
      )}
    </Page>
  )
}
