import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Call } from '#shared/customers/contacts.contract'
import { consentWays } from '#shared/customers/customer'
import { useApiQuery } from '../../app/api'
import { EmptyState } from '../../ui/EmptyState'
import { QueryState } from '../../ui/QueryState'
import { type Tone, ToneBadge } from '../../ui/ToneBadge'
import { useFormat } from '../../ui/useFormat'
import { moveByArrows } from '../moveByArrows'
import { FinishCallDialog } from './FinishCallDialog'

const tones: Readonly<Record<Call['reason'], Tone>> = { promised: 'bad', nextStep: 'warn', atRisk: 'quiet' }

/** Whom to call today, what was promised first. Enter on a line marks it as done and asks for the next step. */
export function CallsPanel() {
  const { t } = useTranslation()
  const list = useApiQuery('customers.calls', {})
  const [finishing, setFinishing] = useState<Call | null>(null)
  return (
    <QueryState query={list}>
      {({ calls, withoutConsent }) => (
        <>
          {calls.length === 0 ? (
            <EmptyState title={t('customers.calls.empty')} text={t('customers.calls.emptyText')} />
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="xs">
                {t('customers.calls.keys')}
              </Text>
              <ul
                className="surface customer-list"
                aria-label={t('customers.calls.label')}
                onKeyDown={(event) => moveByArrows(event, 'button')}
              >
                {calls.map((call) => (
                  <CallLine
                    key={call.contactId ?? `customer ${call.customer.id}`}
                    call={call}
                    onDone={() => setFinishing(call)}
                  />
                ))}
              </ul>
            </>
          )}
          {withoutConsent.length > 0 && (
            <Text size="sm" mt="md">
              {t('customers.calls.without', { count: withoutConsent.length })}{' '}
              {withoutConsent.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Anchor component={Link} href={`/customers/${id}`} size="sm" underline="always">
                    {name}
                  </Anchor>
                </span>
              ))}
            </Text>
          )}
          {finishing && <FinishCallDialog call={finishing} onClose={() => setFinishing(null)} />}
        </>
      )}
    </QueryState>
  )
}

function CallLine({ call, onDone }: { call: Call; onDone: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { customer, reason, step, dueOn, lastPurchaseOn, consent } = call
  const ways = consentWays.filter((way) => consent[way]).map((way) => t(`customers.calls.ways.${way}`))
  return (
    <li className="customer-call">
      <ToneBadge tone={tones[reason]}>{t(`customers.calls.reasons.${reason}`)}</ToneBadge>
      <div>
        <Anchor component={Link} href={`/customers/${customer.id}`} fw={560} size="sm">
          {customer.preferredName || customer.name}
        </Anchor>
        <div>
          <small>
            {[customer.phone, t('customers.calls.allowed', { ways: ways.join(', ') })]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
        </div>
      </div>
      <div>
        {step}
        <div>
          <small>
            {dueOn === null
              ? t('customers.calls.lastPurchase', { date: format.date(lastPurchaseOn) })
              : t('customers.calls.due', { date: format.date(dueOn) })}
          </small>
        </div>
      </div>
      <Button
        size="xs"
        variant="default"
        onClick={onDone}
        aria-label={t('customers.calls.doneOf', { name: customer.name })}
      >
        {t('customers.calls.done')}
      </Button>
    </li>
  )
}
