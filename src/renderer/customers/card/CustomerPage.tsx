import { Alert, Anchor, Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type Customer, calledName } from '#shared/customers/customer'
import { useApiQuery } from '../../app/api'
import type { PageProps } from '../../app/pageProps'
import { ChangesButton } from '../../history/ChangesButton'
import { useIsOwner } from '../../people/useIsOwner'
import { Page } from '../../ui/Page'
import { QueryState } from '../../ui/QueryState'
import { useFormat } from '../../ui/useFormat'
import { CustomerForm } from './CustomerForm'
import { CustomerMenu } from './CustomerMenu'
import { Timeline } from './Timeline'
import '../customers.css'

/** One customer: who it is, and all that happened between us. */
export function CustomerPage({ params }: PageProps) {
  const customer = useApiQuery('customers.get', { id: Number(params['customerId']) })
  return <QueryState query={customer}>{(data) => <Card key={data.id} customer={data} />}</QueryState>
}

function Card({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isOwner = useIsOwner() === true
  const name = calledName(customer)
  const isLive = customer.voidedAt === null && customer.erasedAt === null
  return (
    <Page
      title={name}
      isWide
      lead={
        <>
          <Anchor component={Link} href="/customers" size="sm" underline="always">
            {t('customers.card.back')}
          </Anchor>
          {' · '}
          {t('customers.card.since', { date: format.date(customer.createdAt.slice(0, 10)) })}
        </>
      }
      actions={
        isLive &&
        isOwner && (
          <>
            <ChangesButton table="customer" id={customer.id} name={name} />
            <CustomerMenu customer={customer} />
          </>
        )
      }
    >
      {isLive ? (
        <div className="customer-card">
          <CustomerForm customer={customer} />
          <Timeline customer={customer} isOwner={isOwner} />
        </div>
      ) : (
        <Gone customer={customer} isOwner={isOwner} />
      )}
    </Page>
  )
}

/** Of who was merged, erased or taken off the list only what can still be said. */
function Gone({ customer, isOwner }: { customer: Customer; isOwner: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, mergedIntoId, erasedAt } = customer
  const other = useApiQuery('customers.card', mergedIntoId === null ? null : { id }).data
  if (erasedAt !== null) {
    return (
      <>
        <Alert mb="md">{t('customers.card.erased', { date: format.date(erasedAt.slice(0, 10)) })}</Alert>
        <Timeline customer={customer} isOwner={isOwner} />
      </>
    )
  }
  return (
    <Alert>
      <Text size="sm">{t(mergedIntoId === null ? 'customers.card.gone' : 'customers.card.merged')}</Text>
      {other && (
        <Button component={Link} href={`/customers/${other.id}`} size="xs" mt="sm">
          {t('customers.card.openMerged', { name: other.name })}
        </Button>
      )}
    </Alert>
  )
}
