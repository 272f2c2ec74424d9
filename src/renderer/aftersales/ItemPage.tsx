import { Anchor, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { ItemDetail } from '#shared/aftersales/item'
import { MAINTENANCE_MARGIN_DAYS } from '#shared/aftersales/maintenance'
import type { OrderKind } from '#shared/aftersales/orders'
import { addDays } from '#shared/calendar/civilDate'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useDeed } from '../calendar/useDeed'
import { useIsOwner } from '../people/useIsOwner'
import { DueBadge } from '../ui/DueBadge'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ReasonDialog } from '../ui/ReasonDialog'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import './aftersales.css'
import { CallsSection } from './CallsSection'
import { CaseDialog } from './CaseDialog'
import { ItemDialog } from './ItemDialog'
import { OrderDialog } from './OrderDialog'
import { OrdersSection } from './OrdersSection'
import { ReplaceDialog } from './ReplaceDialog'
import { usePrint } from './usePrint'
import { WarrantyCard } from './WarrantyCard'

/** A unit that was sold: its warranty, and everything that was done for it. */
export function ItemPage({ params }: PageProps) {
  const item = useApiQuery('aftersales.item', { id: Number(params['itemId']) })
  return <QueryState query={item}>{(detail) => <Unit key={detail.id} detail={detail} />}</QueryState>
}

function Unit({ detail }: { detail: ItemDetail }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const isOwner = useIsOwner()
  const remove = useDeed('aftersales.voidItem')
  const [dialog, setDialog] = useState<'edit' | 'replace' | 'void' | 'case' | null>(null)
  const [work, setWork] = useState<OrderKind | null>(null)
  const close = () => setDialog(null)
  const { line, item } = detail
  const { isPending, print } = usePrint()
  return (
    <Page
      title={line.product}
      lead={
        <Anchor component={Link} href="/aftersales" size="sm" underline="always">
          {t('aftersales.back')}
        </Anchor>
      }
      actions={
        <>
          <Button
            variant="default"
            loading={isPending}
            onClick={() => print({ paper: 'warranty', id: detail.id })}
          >
            {t('aftersales.paper.printWarranty')}
          </Button>
          {isOwner && (
            <Button variant="subtle" color="red" onClick={() => setDialog('void')}>
              {t('aftersales.item.void')}
            </Button>
          )}
          <Button variant="default" onClick={() => setDialog('case')}>
            {t('aftersales.case.open')}
          </Button>
          {detail.replacedBy === null && (
            <Button variant="default" onClick={() => setDialog('replace')}>
              {t('aftersales.replace.button')}
            </Button>
          )}
          <Button variant="default" onClick={() => setDialog('edit')}>
            {t('aftersales.item.edit')}
          </Button>
        </>
      }
    >
      <Stack gap="lg">
        <WarrantyCard line={line} href={null} />
        <Facts detail={detail} onWork={setWork} />
        <OrdersSection detail={detail} />
        <CallsSection detail={detail} />
      </Stack>
      {work !== null && (
        <OrderDialog detail={detail} order={null} kind={work} onClose={() => setWork(null)} />
      )}
      {dialog === 'case' && <CaseDialog itemId={detail.id} onClose={close} />}
      {dialog === 'edit' && <ItemDialog id={detail.id} item={item} onClose={close} />}
      {dialog === 'replace' && <ReplaceDialog detail={detail} onClose={close} />}
      {dialog === 'void' && (
        <ReasonDialog
          title={t('aftersales.item.voidTitle')}
          text={t('aftersales.item.voidText')}
          label={t('aftersales.item.voidReason')}
          missing={t('aftersales.item.voidMissing')}
          maxLength={200}
          submitLabel={t('aftersales.item.void')}
          isPending={remove.isPending}
          onSubmit={(reason) =>
            remove.run({ id: detail.id, reason }, t('aftersales.item.voided'), () => goTo('/aftersales'))
          }
          onClose={close}
        />
      )}
    </Page>
  )
}

interface FactsProps {
  readonly detail: ItemDetail
  /** Called to note work of a kind that was done today. */
  readonly onWork: (kind: OrderKind) => void
}

function Facts({ detail, onWork }: FactsProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { item, replaces, replacedBy, maintenanceDue, orders } = detail
  const isTaught = orders.some(({ kind, isTrained }) => kind === 'training' && isTrained)
  // Before its margin begins, what is done answers no maintenance yet.
  const isMaintenanceOpen =
    maintenanceDue !== null && maintenanceDue <= addDays(today(), MAINTENANCE_MARGIN_DAYS)
  const serialOf = (serial: string) => serial || t('aftersales.noSerial')
  return (
    <section className="surface surface-pad">
      <Title order={2} size="h5" mb="xs">
        {t('aftersales.item.facts')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing={6}>
        <Text size="sm">{t('aftersales.item.serialIs', { serial: serialOf(item.serial) })}</Text>
        {item.maintenanceEvery !== null && (
          <Group gap="xs">
            <Text size="sm">
              {t('aftersales.item.maintenancePlan', { count: item.maintenanceEvery })}
              {maintenanceDue !== null &&
                ` · ${t('aftersales.item.maintenanceNext', { date: date(maintenanceDue) })}`}
            </Text>
            {maintenanceDue !== null && isMaintenanceOpen && (
              <>
                <DueBadge dueOn={maintenanceDue} />
                <Button size="compact-xs" variant="light" onClick={() => onWork('maintenance')}>
                  {t('aftersales.item.noteMaintenance')}
                </Button>
              </>
            )}
          </Group>
        )}
        {item.needsTraining && !isTaught && (
          <Group gap="xs">
            <ToneBadge tone="warn">{t('aftersales.item.trainingMissing')}</ToneBadge>
            <Button size="compact-xs" variant="light" onClick={() => onWork('training')}>
              {t('aftersales.item.noteTraining')}
            </Button>
          </Group>
        )}
        {replaces && (
          <Text size="sm">
            <Anchor component={Link} href={`/aftersales/items/${replaces.id}`} size="sm" underline="always">
              {t('aftersales.item.replaces', { serial: serialOf(replaces.serial) })}
            </Anchor>
            {'. '}
            {t(`aftersales.item.${replaces.warranty}`)}
          </Text>
        )}
        {replacedBy && (
          <Anchor component={Link} href={`/aftersales/items/${replacedBy.id}`} size="sm" underline="always">
            {t('aftersales.item.replacedBy', {
              date: date(replacedBy.givenOn),
              serial: serialOf(replacedBy.serial),
            })}
          </Anchor>
        )}
      </SimpleGrid>
      {item.conditions !== '' && (
        <Group mt={6}>
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
            {item.conditions}
          </Text>
        </Group>
      )}
    </section>
  )
}
