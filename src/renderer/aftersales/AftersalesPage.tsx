import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ItemLine } from '#shared/aftersales/item'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { useLookedFor } from '../search/lookedFor'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import './aftersales.css'
import { ImportItemsButton } from './ImportItems'
import { ItemDialog } from './ItemDialog'
import { ItemTable } from './ItemTable'
import { OpenOrders } from './OpenOrders'
import { SettingsDialog } from './SettingsDialog'
import { WarrantyCard } from './WarrantyCard'

/** So many answers are shown large: who waits at the counter has one unit in the hand. */
const LARGE = 4
const PAGE = 50

/** What was sold: looked up in one field while the customer waits, and the work that is not done yet. */
export function AftersalesPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner()
  const lookedFor = useLookedFor()?.lookedFor ?? ''
  const [text, setText] = useState(lookedFor)
  const [asked] = useDebouncedValue(text.trim(), 150)
  const [limit, setLimit] = useState(PAGE)
  const [dialog, setDialog] = useState<'item' | 'settings' | null>(null)
  const found = useApiQuery('aftersales.items', { text: asked, limit })
  const total = useApiQuery('aftersales.items', { limit: 1 }).data?.total
  const add = <Button onClick={() => setDialog('item')}>{t('aftersales.item.add')}</Button>

  return (
    <Page
      title={t('aftersales.title')}
      lead={t('aftersales.lead')}
      isWide
      actions={
        <>
          {isOwner && (
            <>
              <Button variant="default" onClick={() => setDialog('settings')}>
                {t('aftersales.settingsLink')}
              </Button>
              <ImportItemsButton />
              <Button variant="default" component={Link} href="/aftersales/figures">
                {t('aftersales.figuresLink')}
              </Button>
            </>
          )}
          <Button variant="default" component={Link} href="/aftersales/calendar">
            {t('aftersales.calendarLink')}
          </Button>
          {add}
        </>
      }
    >
      {total === 0 ? (
        <EmptyState title={t('aftersales.empty')} text={t('aftersales.emptyText')} action={add} />
      ) : (
        <Stack gap="md">
          <TextInput
            label={t('aftersales.lookUp')}
            placeholder={t('aftersales.lookUpHelp')}
            size="md"
            maw={560}
            maxLength={100}
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setLimit(PAGE)
            }}
          />
          <QueryState query={found}>
            {({ rows, total: count }) =>
              asked === '' ? (
                <>
                  <OpenOrders />
                  <Found rows={rows} count={count} title={t('aftersales.sold')} />
                </>
              ) : rows.length === 0 ? (
                <EmptyState
                  title={t('aftersales.noneFound', { text: asked })}
                  text={t('aftersales.noneFoundText')}
                  action={add}
                />
              ) : (
                <>
                  <section aria-label={t('aftersales.found', { count })} aria-live="polite">
                    <Stack gap="xs">
                      {rows.slice(0, LARGE).map((line) => (
                        <WarrantyCard key={line.id} line={line} href={`/aftersales/items/${line.id}`} />
                      ))}
                    </Stack>
                  </section>
                  {count > LARGE && (
                    <Found rows={rows} count={count} title={t('aftersales.found', { count })} />
                  )}
                </>
              )
            }
          </QueryState>
          {(found.data?.rows.length ?? 0) < (found.data?.total ?? 0) && limit < 500 && (
            <Button variant="default" style={{ alignSelf: 'center' }} onClick={() => setLimit(500)}>
              {t('aftersales.more')}
            </Button>
          )}
        </Stack>
      )}
      {dialog === 'item' && <ItemDialog id={null} item={null} onClose={() => setDialog(null)} />}
      {dialog === 'settings' && <SettingsDialog onClose={() => setDialog(null)} />}
    </Page>
  )
}

interface FoundProps {
  readonly rows: readonly ItemLine[]
  readonly count: number
  readonly title: string
}

function Found({ rows, count, title }: FoundProps) {
  const { t } = useTranslation()
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <ItemTable rows={rows} />
      {rows.length < count && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('aftersales.foundFirst', { shown: rows.length, count })}
        </Text>
      )}
    </section>
  )
}
