import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { ContingencyDialog } from './ContingencyDialog'
import { useContingencyDays } from './useContingencyDays'

/** What went out of the ordinary, the latest first. */
export function ContingenciesPage() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const daysOf = useContingencyDays()
  const [, navigate] = useLocation()
  const [isAdding, setIsAdding] = useState(false)
  const list = useApiQuery('contingencies.list', {})
  const add = <Button onClick={() => setIsAdding(true)}>{t('contingencies.add')}</Button>
  return (
    <Page
      title={t('contingencies.title')}
      lead={t('contingencies.lead')}
      actions={(list.data?.length ?? 0) > 0 && add}
    >
      <QueryState query={list}>
        {(contingencies) =>
          contingencies.length === 0 ? (
            <EmptyState title={t('contingencies.empty')} text={t('contingencies.emptyText')} action={add} />
          ) : (
            <div className="surface">
              <table className="figures">
                <thead>
                  <tr>
                    <th scope="col">{t('contingencies.fields.name')}</th>
                    <th scope="col">{t('contingencies.fields.kind')}</th>
                    <th scope="col">{t('contingencies.when')}</th>
                    <th scope="col" className="number">
                      {t('contingencies.touchedCount')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {contingencies.map(({ id, name, kind, startedOn, endedOn, promiseCount }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Anchor component={Link} href={`/contingencies/${id}`} size="sm">
                          {name}
                        </Anchor>
                      </th>
                      <td>{t(`contingencies.kinds.${kind}`)}</td>
                      <td>{daysOf({ startedOn, endedOn })}</td>
                      <td className="number">{number(promiseCount)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryState>
      {isAdding && (
        <ContingencyDialog
          contingency={null}
          onDone={(id) => navigate(`/contingencies/${id}`)}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Page>
  )
}
