import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competitor } from '#shared/comparison/competitors.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useIsOwner } from '../people/useIsOwner'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { CompetitorDialog } from './CompetitorDialog'
import { OpinionsDialog } from './OpinionsDialog'
import { QuestionsDialog } from './QuestionsDialog'
import { useDistance } from './useDistance'
import { useTellRemoved } from './useTellRemoved'

type Asked = { readonly competitor: Competitor | null } | 'opinions' | 'questions'

/** The register of competitors, the closest first. */
export function CompetitorsPage() {
  const { t } = useTranslation()
  const competitors = useApiQuery('comparison.competitors', {})
  const isOwner = useIsOwner() === true
  const [asked, setAsked] = useState<Asked | null>(null)
  const hasSome = (competitors.data?.length ?? 0) > 0
  const add = <Button onClick={() => setAsked({ competitor: null })}>{t('comparison.register.add')}</Button>
  return (
    <Page
      title={t('comparison.tabs.competitors')}
      lead={t('comparison.register.lead')}
      actions={
        isOwner &&
        hasSome && (
          <>
            <Button variant="default" onClick={() => setAsked('questions')}>
              {t('comparison.register.questions')}
            </Button>
            <Button variant="default" onClick={() => setAsked('opinions')}>
              {t('comparison.register.opinions')}
            </Button>
            {add}
          </>
        )
      }
    >
      <QueryState query={competitors}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={t('comparison.register.none')}
              text={t('comparison.register.noneText')}
              action={isOwner && add}
            />
          ) : (
            <Register list={list} isOwner={isOwner} onChange={(competitor) => setAsked({ competitor })} />
          )
        }
      </QueryState>
      {asked === 'opinions' && <OpinionsDialog onClose={() => setAsked(null)} />}
      {asked === 'questions' && <QuestionsDialog onClose={() => setAsked(null)} />}
      {asked !== null && typeof asked === 'object' && (
        <CompetitorDialog competitor={asked.competitor} onClose={() => setAsked(null)} />
      )}
    </Page>
  )
}

interface RegisterProps {
  readonly list: readonly Competitor[]
  readonly isOwner: boolean
  readonly onChange: (competitor: Competitor) => void
}

function Register({ list, isOwner, onChange }: RegisterProps) {
  const { t } = useTranslation()
  const { number, date } = useFormat()
  const distance = useDistance()
  return (
    <div className="surface scroll-across">
      <table className="figures named-rows">
        <thead>
          <tr>
            <th scope="col">{t('comparison.register.name')}</th>
            <th scope="col" className="number">
              {t('comparison.register.distance')}
            </th>
            <th scope="col" className="number">
              {t('comparison.register.visits')}
            </th>
            <th scope="col" className="number">
              {t('comparison.register.lastVisit')}
            </th>
            {isOwner && (
              <th scope="col">
                <span className="visually-hidden">{t('comparison.register.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {list.map((competitor) => (
            <tr key={competitor.id}>
              <th scope="row">
                {competitor.name}{' '}
                {!competitor.isActive && (
                  <ToneBadge tone="quiet">{t('comparison.register.inactive')}</ToneBadge>
                )}
                {competitor.notes !== '' && (
                  <Text size="xs" c="dimmed" lineClamp={2}>
                    {competitor.notes}
                  </Text>
                )}
              </th>
              <td className="number">{distance(competitor.distance)}</td>
              <td className="number">{number(competitor.visitCount)}</td>
              <td className="number">{date(competitor.lastVisitOn)}</td>
              {isOwner && (
                <td>
                  <RowActions competitor={competitor} onChange={onChange} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowActions({
  competitor,
  onChange,
}: Pick<RegisterProps, 'onChange'> & { readonly competitor: Competitor }) {
  const { t } = useTranslation()
  const report = useReport()
  const tellRemoved = useTellRemoved('voidCompetitor')
  const remove = useApiCommand('comparison.voidCompetitor')
  const { id, name } = competitor
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onChange(competitor)}
        aria-label={`${t('app.edit')}: ${name}`}
      >
        {t('app.edit')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`${t('comparison.register.remove')}: ${name}`}
        loading={remove.isPending}
        onClick={() =>
          remove.mutate(
            { id },
            {
              onSuccess: () => tellRemoved(t('comparison.register.removed', { name })),
              onError: report,
            },
          )
        }
      >
        {t('comparison.register.remove')}
      </Button>
    </Group>
  )
}
