import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/customers/contact'
import { type Customer, mayContact } from '#shared/customers/customer'
import { useApiQuery } from '../../app/api'
import { QueryState } from '../../ui/QueryState'
import { ContactDialog } from './ContactDialog'
import { PurchaseDialog } from './PurchaseDialog'
import { TimelineLine } from './TimelineLine'

const FIRST = 100
const MOST = 2000

type Open = { readonly kind: 'contact'; readonly id: number | null } | { readonly kind: 'purchase' } | null

/** All that happened between a customer and us in one list, the newest first. */
export function Timeline({ customer, isOwner }: { customer: Customer; isOwner: boolean }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(FIRST)
  const [open, setOpen] = useState<Open>(null)
  const timeline = useApiQuery('customers.timeline', { customerId: customer.id, limit })
  const isLive = customer.erasedAt === null
  const close = () => setOpen(null)
  const canEdit = (entry: TimelineEntry) => isLive && entry.source === 'contact'

  return (
    <section className="surface surface-pad" aria-labelledby="history">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="history">
          {t('customers.card.history')}
        </Title>
        {isLive && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setOpen({ kind: 'purchase' })}>
              {t('customers.purchase.add')}
            </Button>
            <Button size="xs" onClick={() => setOpen({ kind: 'contact', id: null })}>
              {t('customers.contact.add')}
            </Button>
          </Group>
        )}
      </Group>
      <QueryState query={timeline}>
        {({ entries, total }) => (
          <>
            {entries.length === 0 && <p className="customer-entry">{t('customers.timeline.empty')}</p>}
            <ul className="customer-list">
              {entries.map((entry) => (
                <TimelineLine
                  key={`${entry.source} ${entry.id}`}
                  entry={entry}
                  isOwner={isOwner}
                  onEdit={canEdit(entry) ? () => setOpen({ kind: 'contact', id: entry.id }) : null}
                />
              ))}
            </ul>
            {total > entries.length && (
              <Button size="xs" variant="default" onClick={() => setLimit(MOST)}>
                {t('customers.timeline.more', { count: total })}
              </Button>
            )}
          </>
        )}
      </QueryState>
      {open?.kind === 'contact' && (
        <ContactDialog
          customerId={customer.id}
          contactId={open.id}
          mayContact={mayContact(customer.consent)}
          onClose={close}
        />
      )}
      {open?.kind === 'purchase' && <PurchaseDialog customerId={customer.id} onClose={close} />}
    </section>
  )
}
