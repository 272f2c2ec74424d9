import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import type { Output } from '#shared/contract/contract'
import type { Action } from '#shared/plan/actions.contract'
import { useRemembered } from '../analysis/useRemembered'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { ActionCard } from './ActionCard'
import { ActionDialog } from './ActionDialog'
import './plan.css'

const views = ['running', 'mine', 'late', 'verdict', 'all'] as const
type View = (typeof views)[number]
const isView = (value: string): value is View => views.some((view) => view === value)

/** Everything that is to be done, what it should move, and whether it did (domain.md §1.23). */
export function ActionsPage() {
  const { t } = useTranslation()
  const actions = useApiQuery('plan.actions', {})
  const [isNew, setIsNew] = useState(false)
  const add = (
    <Button onClick={() => setIsNew(true)} data-new-action="" title={t('actions.newKey')}>
      {t('actions.new')}
    </Button>
  )
  const hasSome = (actions.data?.actions.length ?? 0) > 0
  return (
    <Page title={t('actions.title')} lead={t('actions.lead')} actions={hasSome && add}>
      <QueryState query={actions}>
        {(data) =>
          data.actions.length === 0 ? (
            <EmptyState title={t('actions.none')} text={t('actions.noneText')} action={add} />
          ) : (
            <ActionList data={data} />
          )
        }
      </QueryState>
      {isNew && (
        <ActionDialog
          begin={{ kind: 'new', origin: null, what: '', indicatorKey: null, direction: null }}
          onClose={() => setIsNew(false)}
        />
      )}
    </Page>
  )
}

function ActionList({ data }: { readonly data: Output<'plan.actions'> }) {
  const { t } = useTranslation()
  const search = new URLSearchParams(useSearch())
  const remembered = useRemembered('actions.view', 'running')
  const meant = Number(search.get('action'))
  const [kind, originId] = (search.get('from') ?? '').split('~')
  const isPointedAt = ({ id, origin }: Action) =>
    id === meant || (origin !== null && origin.kind === kind && origin.id === originId)
  const [isOther, setIsOther] = useState(false)
  const pointed = isOther ? [] : data.actions.filter(isPointedAt)
  const view: View = isView(remembered.value) ? remembered.value : 'running'
  const isSeen = useViews()
  const seen = pointed.length > 0 ? pointed : data.actions.filter((action) => isSeen(view, action))
  // What is still to be done comes before what waits for its verdict.
  const shown = [...seen].sort((one, other) => Number(isDone(one)) - Number(isDone(other)))
  return (
    <>
      <Figures figures={data.figures} />
      <SegmentedControl
        aria-label={t('actions.views.label')}
        value={pointed.length > 0 ? '' : view}
        onChange={(next) => {
          setIsOther(true)
          remembered.remember(next)
        }}
        data={views.map((value) => ({
          value,
          label: `${t(`actions.views.${value}`)} (${data.actions.filter((action) => isSeen(value, action)).length})`,
        }))}
      />
      {shown.length === 0 ? (
        <p className="action-facts">{t('actions.noneHere')}</p>
      ) : (
        <ul className="action-list">
          {shown.map((action) => (
            <ActionCard key={action.id} action={action} />
          ))}
        </ul>
      )}
    </>
  )
}

const isDone = ({ state }: Action): boolean => state === 'done'

/** Whether an action belongs to a view; what can be judged belongs to those under way. */
function useViews(): (view: View, action: Action) => boolean {
  const person = useApiQuery('people.whoIsHere', {}).data?.person ?? null
  // Who owns the business and has chosen no name sits for the owner.
  const me = person?.role === 'staff' ? [person.id] : [person?.id ?? null, null]
  const day = today()
  return (view, action) => {
    const isRunning = action.state === 'open' || action.state === 'started'
    const isToVerify = action.state === 'done' && action.aim !== null && action.verified === null
    if (view === 'running') return isRunning || isToVerify
    if (view === 'mine') return isRunning && me.includes(action.personId)
    if (view === 'late') return isRunning && action.dueOn < day
    return view === 'all' || isToVerify
  }
}

function Figures({ figures }: { readonly figures: Output<'plan.actions'>['figures'] }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { running, late, onTime, effectiveness } = figures
  const shares = [
    { name: 'onTime', of: onTime, none: 'noneDone' },
    { name: 'effectiveness', of: effectiveness, none: 'noneVerified' },
  ] as const
  return (
    <dl className="action-figures">
      <div>
        <dt>{t('actions.figures.running')}</dt>
        <dd>{number(running)}</dd>
      </div>
      <div>
        <dt>{t('actions.figures.late')}</dt>
        <dd>{number(late)}</dd>
      </div>
      {shares.map(({ name, of: { part, n, share }, none }) => (
        <div key={name}>
          <dt>{t(`actions.figures.${name}`)}</dt>
          <dd>
            {percent(share)}{' '}
            <small>{n === 0 ? t(`actions.figures.${none}`) : t('actions.figures.of', { part, n })}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
