import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import type { CustomerCard } from '#shared/customers/customer'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { EmptyState } from '../ui/EmptyState'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { CustomerLine } from './CustomerLine'

type Pair = Output<'customers.duplicates'>[number]

/** Customers that may be there twice. Each pair is decided by a person, and can be taken back. */
export function DuplicatesPanel() {
  const { t } = useTranslation()
  const pairs = useApiQuery('customers.duplicates', {})
  return (
    <QueryState query={pairs}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState title={t('customers.duplicates.empty')} text={t('customers.duplicates.emptyText')} />
        ) : (
          <>
            <Text size="sm" c="dimmed" mb="sm">
              {t('customers.duplicates.lead')}
            </Text>
            <Stack gap="sm" component="ul" className="customer-list">
              {found.map((pair) => (
                <PairItem key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
              ))}
            </Stack>
          </>
        )
      }
    </QueryState>
  )
}

function PairItem({ pair: { first, second, reasons } }: { pair: Pair }) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const merge = useApiCommand('customers.merge')
  const areTwo = useApiCommand('customers.areTwo')
  const undo = useApiCommand('history.undo')

  function keep(kept: CustomerCard, gone: CustomerCard) {
    merge.mutate(
      { keptId: kept.id, goneId: gone.id },
      {
        onSuccess: () =>
          tellUndoable(t('customers.duplicates.merged', { name: kept.name }), () =>
            undo.mutate({}, { onError: report }),
          ),
        onError: report,
      },
    )
  }
  const side = (kept: CustomerCard, gone: CustomerCard) => (
    <div className="customer-side">
      <CustomerLine customer={kept} />
      <small className="customer-quiet">{t('customers.duplicates.number', { id: kept.id })}</small>
      <Button
        size="xs"
        variant="default"
        mt={6}
        loading={merge.isPending}
        aria-label={t('customers.duplicates.keepOf', { name: kept.name, id: kept.id })}
        onClick={() => keep(kept, gone)}
      >
        {t('customers.duplicates.keep')}
      </Button>
    </div>
  )

  return (
    <li className="surface surface-pad">
      <Group gap="xs" mb="xs">
        {reasons.map((reason) => (
          <ToneBadge key={reason} tone="warn">
            {t(`customers.duplicates.reasons.${reason}`)}
          </ToneBadge>
        ))}
      </Group>
      <div className="customer-pair">
        {side(first, second)}
        {side(second, first)}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => areTwo.mutate({ firstId: first.id, secondId: second.id }, { onError: report })}
        >
          {t('customers.duplicates.two')}
        </Button>
      </div>
    </li>
  )
}
