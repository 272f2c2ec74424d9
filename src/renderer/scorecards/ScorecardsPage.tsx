import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { BandBadge } from './BandBadge'

/** All libretas, each with its newest grade. */
export function ScorecardsPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const scorecards = useApiQuery('scorecards.list', {})
  const create = (
    <Button component={Link} href="/scorecards/new">
      {t('scorecards.create')}
    </Button>
  )
  return (
    <Page title={t('scorecards.titlePlural')} actions={scorecards.data?.length ? create : undefined}>
      <QueryState query={scorecards}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('scorecards.empty')} text={t('scorecards.emptyText')} action={create} />
          ) : (
            <table className="figures surface">
              <thead>
                <tr>
                  <th scope="col">{t('scorecards.name')}</th>
                  <th scope="col">{t('scorecards.survey')}</th>
                  <th scope="col">{t('scorecards.wave')}</th>
                  <th scope="col" className="number">
                    {t('scorecards.grade')}
                  </th>
                  <th scope="col">{t('scorecards.band')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <Anchor component={Link} href={`/scorecards/${row.id}`} fw={560}>
                        {row.name}
                      </Anchor>
                    </td>
                    <td>{localText(row.surveyTitle)}</td>
                    <td>{row.waveLabel ?? t('app.noData')}</td>
                    <td className="number">{format.number(row.grade, 1)}</td>
                    <td>{row.band && <BandBadge band={row.band} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </QueryState>
    </Page>
  )
}
