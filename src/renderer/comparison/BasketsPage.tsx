import { Anchor, Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Basket, BasketIndex } from '#shared/comparison/baskets.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useIsOwner } from '../people/useIsOwner'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useTellRemoved } from './useTellRemoved'

/** Closer to 100 than this costs the same. */
const SAME = 0.5

/** What the same products cost with us and with them, basket by basket (domain.md §1.4, C4). */
export function BasketsPage() {
  const { t } = useTranslation()
  const baskets = useApiQuery('comparison.baskets', {})
  const competitors = useApiQuery('comparison.competitors', {}).data
  const typed = useApiQuery('comparison.basket', { id: null }).data
  const hasCompetitor = (competitors?.length ?? 0) > 0
  const add = hasCompetitor ? (
    <Button component={Link} href="/comparison/prices/new">
      {t(typed?.draft ? 'comparison.baskets.resume' : 'comparison.baskets.add')}
    </Button>
  ) : (
    <Button component={Link} href="/comparison/competitors">
      {t('comparison.baskets.noneCompetitor')}
    </Button>
  )
  return (
    <Page
      title={t('comparison.tabs.baskets')}
      lead={t('comparison.baskets.lead')}
      actions={(baskets.data?.length ?? 0) > 0 && add}
    >
      <QueryState query={baskets}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={t('comparison.baskets.none')}
              text={t('comparison.baskets.noneText')}
              action={add}
            />
          ) : (
            <History baskets={list} />
          )
        }
      </QueryState>
    </Page>
  )
}

function History({ baskets }: { readonly baskets: readonly Basket[] }) {
  const { t } = useTranslation()
  const isOwner = useIsOwner() === true
  const { date, number } = useFormat()
  return (
    <section aria-labelledby="basket-history">
      <Title order={2} size="h4" id="basket-history" mb={4}>
        {t('comparison.baskets.history')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('comparison.baskets.indexHelp')}
      </Text>
      <div className="surface scroll-across">
        <table className="figures named-rows">
          <thead>
            <tr>
              <th scope="col">{t('comparison.baskets.date')}</th>
              <th scope="col">{t('comparison.baskets.competitor')}</th>
              {(['index', 'ours', 'theirs', 'compared'] as const).map((key) => (
                <th scope="col" className="number" key={key}>
                  {t(`comparison.baskets.${key}`)}
                </th>
              ))}
              <th scope="col">{t('comparison.baskets.excluded')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('comparison.register.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {baskets.flatMap((basket) =>
              basket.indices.map((index, at) => (
                <tr key={`${basket.id}:${index.competitorId}`}>
                  <th scope="row">
                    {at === 0 ? (
                      <BasketLink basket={basket} />
                    ) : (
                      <span className="visually-hidden">{date(basket.takenOn)}</span>
                    )}
                  </th>
                  <td>{index.name}</td>
                  <td className="number">
                    {number(index.index, 1)} <IndexWords index={index} />
                  </td>
                  <td className="number">{number(index.own, 2)}</td>
                  <td className="number">{number(index.other, 2)}</td>
                  <td className="number">{number(index.compared)}</td>
                  <td>{index.excluded.join(', ')}</td>
                  <td>{at === 0 && isOwner && <RemoveBasket basket={basket} />}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function BasketLink({ basket: { id, takenOn, note } }: { readonly basket: Basket }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <>
      <Anchor
        component={Link}
        href={`/comparison/prices/${id}`}
        size="sm"
        aria-label={t('comparison.baskets.edit', { date: date(takenOn) })}
      >
        {date(takenOn)}
      </Anchor>
      {note !== '' && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </>
  )
}

function IndexWords({ index: { index } }: { readonly index: BasketIndex }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  if (index === null) return <ToneBadge tone="quiet">{t('comparison.baskets.nothing')}</ToneBadge>
  if (Math.abs(index - 100) < SAME) return <ToneBadge tone="quiet">{t('comparison.baskets.equal')}</ToneBadge>
  const words = { percent: percent(Math.abs(index - 100) / 100, 1) }
  return index > 100 ? (
    <ToneBadge tone="warn">{t('comparison.baskets.dearer', words)}</ToneBadge>
  ) : (
    <ToneBadge tone="good">{t('comparison.baskets.cheaper', words)}</ToneBadge>
  )
}

function RemoveBasket({ basket: { id, takenOn } }: { readonly basket: Basket }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const tellRemoved = useTellRemoved('voidBasket')
  const remove = useApiCommand('comparison.voidBasket')
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="red"
      loading={remove.isPending}
      aria-label={`${t('comparison.baskets.remove')}: ${date(takenOn)}`}
      onClick={() =>
        remove.mutate(
          { id },
          {
            onSuccess: () => tellRemoved(t('comparison.baskets.removed', { date: date(takenOn) })),
            onError: report,
          },
        )
      }
    >
      {t('app.remove')}
    </Button>
  )
}
